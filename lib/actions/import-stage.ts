import { packEvents } from "../archive/packed-events";
import { packNotes } from "../archive/packed-notes";
import type { RecordedEvent } from "../domain/history";
import { maxListedKeys, type UnknownItems } from "../domain/import";
import type { Note } from "../domain/note";
import { openTemporaryFile } from "../temporary-file";

/** How many of each make a part; a note may be long. */
const partLength = { events: 1000, notes: 50 };

type StagedList = {
  readonly pending: { events: RecordedEvent[]; notes: Note[] };
  readonly parts: { readonly position: number; readonly length: number }[];
  readonly unknownItems: Set<string>;
  unknownEvents: number;
};

/**
 * Keeps the events and notes of an archive that is being read, list by list, in a temporary file: which lists are wanted
 * and whether the archive is valid shows at its end.
 */
export async function openImportStage(itemKeys: ReadonlySet<string>) {
  const file = await openTemporaryFile();
  const lists = new Map<number, StagedList>();
  let size = 0;

  function listOf(index: number): StagedList {
    const pending = { events: [], notes: [] };
    const list = { pending, parts: [], unknownItems: new Set<string>(), unknownEvents: 0 };
    const known = lists.get(index) ?? list;
    lists.set(index, known);
    return known;
  }

  async function savePart({ pending, parts }: StagedList): Promise<void> {
    const { events, notes } = pending;
    const packed =
      events.length > 0
        ? await packEvents(events.splice(0, partLength.events))
        : await packNotes(notes.splice(0, partLength.notes));
    const part = Buffer.from(packed);
    await file.write(part, 0, part.length, size);
    parts.push({ position: size, length: part.length });
    size += part.length;
  }

  return {
    async events(events: readonly RecordedEvent[], index: number): Promise<void> {
      const list = listOf(index);
      for (const event of events) {
        if (itemKeys.has(event.item)) list.pending.events.push(event);
        else {
          list.unknownItems.add(event.item);
          list.unknownEvents += 1;
        }
      }
      while (list.pending.events.length >= partLength.events) await savePart(list);
    },

    async notes(notes: readonly Note[], index: number): Promise<void> {
      const list = listOf(index);
      list.pending.notes.push(...notes.filter(({ item }) => itemKeys.has(item)));
      while (list.pending.notes.length >= partLength.notes) await savePart(list);
    },

    unknownIn(index: number): UnknownItems {
      const { unknownItems = new Set<string>(), unknownEvents = 0 } = lists.get(index) ?? {};
      const keys = [...unknownItems].slice(0, maxListedKeys);
      return { items: unknownItems.size, keys, events: unknownEvents };
    },

    async *parts(index: number): AsyncGenerator<string> {
      const list = lists.get(index);
      if (!list) return;
      if (list.pending.events.length + list.pending.notes.length > 0) await savePart(list);
      for (const { position, length } of list.parts) {
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, position);
        yield buffer.toString();
      }
    },

    close: () => file.close(),
  };
}
