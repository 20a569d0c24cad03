import type { HistoryLimitReason } from "@/lib/domain/history-limits";
import type { Status } from "@/lib/domain/progress";

/** Why the server applied no change of a batch. */
export type SendFailure = "refused" | "signed-out" | "other-learner";

export type VersionedStatus = { readonly status: Status; readonly version: number };

/** What the page shows for an item that was changed on it. */
export type ItemView = VersionedStatus & {
  /** While saving, `version` is infinite, so that no rendered page counts as newer. */
  readonly phase: "saving" | "saved" | "conflict" | "kept" | SendFailure | HistoryLimitReason;
  /** The change to undo and the status before it. */
  readonly undo: { readonly id: string; readonly status: Status } | null;
  /** In an unresolved conflict, the status that the visitor chose. */
  readonly wanted?: Status | undefined;
  /** The day that the visitor gave. */
  readonly on?: string | undefined;
};

/** The view to show, or undefined where the rendered page is newer. An unresolved conflict stays, with the new status. */
export function latestView(
  rendered: VersionedStatus,
  view: ItemView | undefined,
): ItemView | undefined {
  if (!view || view.version >= rendered.version) return view;
  return view.wanted && { ...view, status: rendered.status, version: rendered.version };
}
