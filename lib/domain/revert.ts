import type { Change } from "./change";
import type { SequencedEvent } from "./history";
import { type ItemState, isSameState } from "./progress";

/** An item now and at an earlier moment, with the first change made to it since. */
export type ItemComparison = {
  readonly current: ItemState;
  readonly before: ItemState;
  /** The id of that change; null where there was none. */
  readonly firstEventId: string | null;
};

/** The items that are not what they were before, as far as a learner sees. */
export function changedItemsOf(items: readonly ItemComparison[]): ItemComparison[] {
  return items.filter(({ current, before }) => !isSameState(current, before));
}

/** The changes of a batch that take items back to what they were at an earlier moment. */
export function restoreChangesOf(items: readonly ItemComparison[], batchId: string): Change[] {
  return items.flatMap(({ current, before, firstEventId }): Change[] =>
    firstEventId === null
      ? []
      : [
          {
            id: `${batchId}.${current.item}`,
            item: current.item,
            status: before.status,
            version: current.version,
            undoOf: firstEventId,
            kind: "restore",
          },
        ],
  );
}

type VersionedStatus = Pick<ItemState, "item" | "status" | "version">;

/** The changes of a batch that start items over; those that were never started stay as they are. */
export function resetChangesOf(items: readonly VersionedStatus[], batchId: string): Change[] {
  return items
    .filter(({ status }) => status !== "not-started")
    .map(({ item, version }) => ({
      id: `${batchId}.${item}`,
      item,
      status: "not-started",
      version,
      kind: "reset",
    }));
}

/** The changes of a batch that go back before each of these, each based on the version that its item then had. */
export function undoChangesOf(
  events: readonly { readonly event: SequencedEvent; readonly version: number }[],
  batchId: string,
): Change[] {
  return events.map(({ event, version }) => ({
    id: `${batchId}.${event.item}`,
    item: event.item,
    status: event.stateBefore.status,
    version,
    undoOf: event.id,
  }));
}
