import type { Change } from "./change";
import type { SequencedEvent } from "./history";
import { type ItemState, isSameState } from "./progress";

/** An item now and at a past moment. */
export type ItemComparison = {
  readonly current: ItemState;
  readonly before: ItemState;
  /** The first change since that moment; null without one. */
  readonly firstEventId: string | null;
};

export function changedItemsOf(items: readonly ItemComparison[]): ItemComparison[] {
  return items.filter(({ current, before }) => !isSameState(current, before));
}

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
