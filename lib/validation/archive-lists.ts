import type { z } from "zod";
import { archiveLimits, type LongList, type LongListEntries, longLists } from "../domain/archive";
import { ArchiveError, type ArchiveRefusal } from "../domain/archive-refusal";
import { dayOf } from "../domain/calendar";
import type { ProgressEvent, RecordedEvent } from "../domain/history";
import { createHistoryValidator } from "../domain/history-validator";
import { createNoteValidator } from "../domain/note-import";
import { createPlanValidator } from "../domain/plan-import";
import { createRecordValidator } from "../domain/record-import";
import { createReviewValidator } from "../domain/review-import";
import { placeOf } from "./archive-document";
import { eventSchema, evidenceSchema, noteSchema, projectSchema } from "./archive-entries";
import { logEntrySchema, reviewSchema } from "./archive-log";
import { archivedPlanSchema } from "./archive-plan";

/** With what a program other than ours may have left out. */
function completeEvent({ kind, day, ...event }: z.infer<typeof eventSchema>): ProgressEvent {
  return {
    ...event,
    kind: kind ?? (event.undoOf === null ? "set" : "undo"),
    day: day ?? dayOf(event.at, event.timeZone),
  };
}

/** Files of an archive beside its document, by name. */
export type ArchiveFiles = ReadonlyMap<string, Uint8Array>;

/** Get valid entries of a list, in their order; `list` is its index. */
export type KeepLists = {
  readonly [Name in LongList]: (
    entries: readonly LongListEntries[Name][],
    list: number,
    filesOf: () => ArchiveFiles,
  ) => Promise<void>;
};

type EntryError = { readonly reason: ArchiveRefusal; readonly field?: string | undefined };

/** Validates the entries of one list in their order. */
type Validate<Entry> = (
  value: unknown,
) => { readonly entry: Entry; readonly error?: undefined } | { readonly error: EntryError };

function startEvents(now: Date): Validate<RecordedEvent> {
  const validate = createHistoryValidator(now);
  return (value) => {
    const parsed = eventSchema.safeParse(value);
    if (!parsed.success) return { error: { reason: "invalid", field: fieldOf(parsed.error) } };
    const entry = validate(completeEvent(parsed.data));
    return typeof entry === "string" ? { error: { reason: "impossible" } } : { entry };
  };
}

/** Each entry by itself by the schema, then whether it can be true beside those before it. */
function startEntries<Schema extends z.ZodType>(
  schema: Schema,
  isPossible: (entry: z.output<Schema>) => boolean,
): Validate<z.output<Schema>> {
  return (value) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) return { error: { reason: "invalid", field: fieldOf(parsed.error) } };
    return isPossible(parsed.data) ? { entry: parsed.data } : { error: { reason: "impossible" } };
  };
}

const starts: { readonly [Name in LongList]: (now: Date) => Validate<LongListEntries[Name]> } = {
  notes: (now) => startEntries(noteSchema, createNoteValidator(now)),
  evidence: (now) => startEntries(evidenceSchema, createRecordValidator(now)),
  projects: (now) => startEntries(projectSchema, createRecordValidator(now)),
  plans: (now) => startEntries(archivedPlanSchema, createPlanValidator(now)),
  log: (now) => startEntries(logEntrySchema, createRecordValidator(now)),
  reviews: (now) => startEntries(reviewSchema, createReviewValidator(now)),
  events: startEvents,
};

function fieldOf({ issues }: z.ZodError): string | undefined {
  return issues[0]?.path[0]?.toString();
}

/** Validates the entries of all lists of one kind in batches, up to the first error. */
function createListValidator<Name extends LongList>(
  name: Name,
  now: Date,
  keepLists: KeepLists,
  filesOf: () => ArchiveFiles,
) {
  type Entry = LongListEntries[Name];
  const start: (now: Date) => Validate<Entry> = starts[name];
  const keep: (
    entries: readonly Entry[],
    list: number,
    filesOf: () => ArchiveFiles,
  ) => Promise<void> = keepLists[name];
  let validate = start(now);
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
      if (count > archiveLimits[name]) throw new ArchiveError("too-large");
      if (list !== listOfValues) {
        validate = start(now);
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
      for (const batch of batches) await keep(batch.entries, batch.list, filesOf);
    },
  };
}

/** Validates the long lists of an archive as they are read, and passes on what is valid. */
export function createListValidators(now: Date, keep: KeepLists, filesOf: () => ArchiveFiles) {
  const validators = new Map(
    longLists.map((name) => [name, createListValidator(name, now, keep, filesOf)]),
  );
  return {
    validate: (values: readonly unknown[], list: number, name: LongList) =>
      validators.get(name)?.validate(values, list),
    async passOn(): Promise<void> {
      for (const validator of validators.values()) await validator.passOn();
    },
    refusal: () => [...validators.values()].flatMap((each) => each.refusal() ?? [])[0],
    has: (name: LongList, list: number) => validators.get(name)?.has(list) === true,
  };
}
