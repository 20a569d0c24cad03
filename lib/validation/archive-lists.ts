import type { z } from "zod";
import type { LongList } from "../archive/event-list-parser";
import { ArchiveError, type ArchiveRefusal, archiveLimits } from "../domain/archive";
import { dayOf } from "../domain/calendar";
import type { ProgressEvent, RecordedEvent } from "../domain/history";
import { createHistoryValidator } from "../domain/history-validator";
import type { Note } from "../domain/note";
import { createNoteValidator } from "../domain/note-import";
import { eventSchema, noteSchema, placeOf } from "./archive-document";

/** With what a program other than ours may have left out. */
function completeEvent({ kind, day, ...event }: z.infer<typeof eventSchema>): ProgressEvent {
  return {
    ...event,
    kind: kind ?? (event.undoOf === null ? "set" : "undo"),
    day: day ?? dayOf(event.at, event.timeZone),
  };
}

/** Get valid entries of a list, in their order; `list` is its index. */
export type KeepLists = {
  events(events: readonly RecordedEvent[], list: number): Promise<void>;
  notes(notes: readonly Note[], list: number): Promise<void>;
};

type EntryError = { readonly reason: ArchiveRefusal; readonly field?: string | undefined };

/** Starts a list: returns what validates its entries in their order. */
type StartList<Entry> = () => (
  value: unknown,
) => { readonly entry: Entry; readonly error?: undefined } | { readonly error: EntryError };

function startEvents(now: Date): ReturnType<StartList<RecordedEvent>> {
  const validate = createHistoryValidator(now);
  return (value) => {
    const parsed = eventSchema.safeParse(value);
    if (!parsed.success) return { error: { reason: "invalid", field: fieldOf(parsed.error) } };
    const entry = validate(completeEvent(parsed.data));
    return typeof entry === "string" ? { error: { reason: "impossible" } } : { entry };
  };
}

function startNotes(now: Date): ReturnType<StartList<Note>> {
  const isValid = createNoteValidator(now);
  return (value) => {
    const parsed = noteSchema.safeParse(value);
    if (!parsed.success) return { error: { reason: "invalid", field: fieldOf(parsed.error) } };
    return isValid(parsed.data) ? { entry: parsed.data } : { error: { reason: "impossible" } };
  };
}

function fieldOf({ issues }: z.ZodError): string | undefined {
  return issues[0]?.path[0]?.toString();
}

/** Validates the entries of all lists of one kind in batches, up to the first error. */
function createListValidator<Entry>(
  { name, limit, start }: { name: LongList; limit: number; start: StartList<Entry> },
  keep: (entries: readonly Entry[], list: number) => Promise<void>,
) {
  let validate = start();
  let list = -1;
  /** Of this list. */
  let seen = 0;
  let valid: { readonly list: number; readonly entries: Entry[] }[] = [];
  let refusal: ArchiveError | null = null;
  let count = 0;
  const lists = new Set<number>();

  function refusalOf(values: readonly unknown[]): ArchiveError | null {
    const entries: Entry[] = [];
    for (const [position, value] of values.entries()) {
      const result = validate(value);
      if (result.error) {
        const { reason, field } = result.error;
        return new ArchiveError(reason, placeOf(name, seen + position, field));
      }
      entries.push(result.entry);
    }
    valid.push({ list, entries });
    seen += values.length;
    return null;
  }

  return {
    validate(values: readonly unknown[], listOfValues: number): void {
      count += values.length;
      // Reading on is pointless, whatever other errors there are.
      if (count > limit) throw new ArchiveError("too-large");
      if (list !== listOfValues) {
        validate = start();
        seen = 0;
      }
      list = listOfValues;
      lists.add(list);
      refusal ??= refusalOf(values);
    },
    refusal: () => refusal,
    has: (index: number) => lists.has(index),
    async passOn(): Promise<void> {
      const batches = valid;
      valid = [];
      if (refusal) return;
      for (const batch of batches) await keep(batch.entries, batch.list);
    },
  };
}

/** Validates the long lists of an archive as they are read, and passes on what is valid. */
export function createListValidators(now: Date, keep: KeepLists) {
  const { events: eventLimit, notes: noteLimit } = archiveLimits;
  const validators = {
    events: createListValidator(
      { name: "events", limit: eventLimit, start: () => startEvents(now) },
      keep.events,
    ),
    notes: createListValidator(
      { name: "notes", limit: noteLimit, start: () => startNotes(now) },
      keep.notes,
    ),
  };
  return {
    validate: (values: readonly unknown[], list: number, name: LongList) =>
      validators[name].validate(values, list),
    async passOn(): Promise<void> {
      await validators.events.passOn();
      await validators.notes.passOn();
    },
    refusal: () => validators.events.refusal() ?? validators.notes.refusal(),
    has: (name: LongList, list: number) => validators[name].has(list),
  };
}
