import type { Lifecycle } from "./evidence";
import { isPossibleMoment } from "./history-validator";

/** Evidence, for one: has an id, a version that rises with every write, and is kept after its removal. */
export type Versioned = Lifecycle & { readonly id: string; readonly version: number };

type Moment = readonly [at: Date | null, day: string | null];

function isPossible([at, day]: Moment, now: Date): boolean {
  if (at === null || day === null) return at === day;
  return isPossibleMoment({ at, day }, now);
}

/** Validates the records of a list one by one: each id once, and times that a server can have recorded. */
export function createRecordValidator(now: Date): (record: Versioned) => boolean {
  const seen = new Set<string>();
  return (record) => {
    const isRepeated = seen.has(record.id);
    seen.add(record.id);
    const { addedAt, addedOn, changedAt, changedOn, removedAt, removedOn } = record;
    const moments: Moment[] = [
      [addedAt, addedOn],
      [changedAt, changedOn],
      [removedAt, removedOn],
    ];
    return !isRepeated && moments.every((moment) => isPossible(moment, now));
  };
}

/** One that never changes has no times, so that its version alone counts. */
export type RecordState = Pick<Versioned, "version" | "changedAt" | "removedAt"> & {
  readonly addedAt: Date | null;
};

export type RecordImportPlan = {
  /** The ids of those that are new or newer than here. */
  readonly taken: ReadonlySet<string>;
  /** How many of them can be seen afterwards. */
  readonly shown: number;
  /** How many there are after the import, without the removed ones. */
  readonly live: number;
};

function lastWriteOf({ addedAt, changedAt, removedAt }: RecordState): number {
  return Math.max(...[addedAt, changedAt, removedAt].map((at) => at?.getTime() ?? 0));
}

/** Of two servers that each made the same version, the later write wins, so that both end with the same. */
function isNewer(imported: RecordState, known: RecordState): boolean {
  if (imported.version !== known.version) return imported.version > known.version;
  return lastWriteOf(imported) > lastWriteOf(known);
}

/** The higher version of a record wins, removed or not. */
export function createRecordImportPlanner(here: ReadonlyMap<string, RecordState>) {
  const taken = new Set<string>();
  let shown = 0;
  let live = [...here.values()].filter(({ removedAt }) => removedAt === null).length;
  return {
    next(imported: RecordState & Pick<Versioned, "id">): void {
      const known = here.get(imported.id);
      if (known && !isNewer(imported, known)) return;
      taken.add(imported.id);
      if (known?.removedAt === null) live -= 1;
      if (imported.removedAt !== null) return;
      live += 1;
      shown += 1;
    },
    plan: (): RecordImportPlan => ({ taken, shown, live }),
  };
}

/** An import that takes nothing is never over the limit. */
export function isOverRecordLimit({ taken, live }: RecordImportPlan, limit: number): boolean {
  return taken.size > 0 && live > limit;
}
