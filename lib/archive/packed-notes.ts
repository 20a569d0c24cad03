import type { Note } from "../domain/note";
import { packRows, unpackRows } from "./packed-rows";

type Row = readonly [item: string, version: number, at: number, day: string, text: string];

export function packNotes(notes: readonly Note[]): Promise<string> {
  return packRows(
    notes.map(({ item, version, at, day, text }): Row => [item, version, at.getTime(), day, text]),
  );
}

export async function unpackNotes(packed: string): Promise<Note[]> {
  return (await unpackRows<Row>(packed)).map(([item, version, at, day, text]) => ({
    item,
    version,
    at: new Date(at),
    day,
    text,
  }));
}
