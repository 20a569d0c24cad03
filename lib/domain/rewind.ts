import type { Change } from "./change";
import type { PlacedEvent } from "./history";
import { type ItemState, isSameState } from "./progress";

/** An item now and at an earlier moment, with the first change made to it since. */
export type PastItem = {
  readonly now: ItemState;
  readonly before: ItemState;
  /** The id of that change; null where there was none. */
  readonly since: string | null;
};

/** The items that are not what they were before, as far as a learner sees. */
export function differencesOf(items: readonly PastItem[]): PastItem[] {
  return items.filter(({ now, before }) => !isSameState(now, before));
}

/** The changes of a batch that take items back to what they were at an earlier moment. */
export function restoreOf(items: readonly PastItem[], batch: string): Change[] {
  return items.flatMap(({ now, before, since }): Change[] =>
    since === null
      ? []
      : [
          {
            id: `${batch}.${now.item}`,
            item: now.item,
            status: before.status,
            version: now.version,
            undoOf: since,
            kind: "restore",
          },
        ],
  );
}

type Standing = Pick<ItemState, "item" | "status" | "version">;

/** The changes of a batch that start items over; those that were never started stay as they are. */
export function resetOf(items: readonly Standing[], batch: string): Change[] {
  return items
    .filter(({ status }) => status !== "not-started")
    .map(({ item, version }) => ({
      id: `${batch}.${item}`,
      item,
      status: "not-started",
      version,
      kind: "reset",
    }));
}

/** The changes of a batch that go back before each of these, each based on the version that its item then had. */
export function undoOf(
  events: readonly { readonly event: PlacedEvent; readonly version: number }[],
  batch: string,
): Change[] {
  return events.map(({ event, version }) => ({
    id: `${batch}.${event.item}`,
    item: event.item,
    status: event.found.status,
    version,
    undoOf: event.id,
  }));
}
