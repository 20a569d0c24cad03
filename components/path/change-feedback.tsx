"use client";

import { Button } from "@/components/ui/button";
import type { Status } from "@/lib/domain/progress";
import type { ChecklistMessages } from "./checklist";
import type { ItemView } from "./item-view";

type Props = {
  title: string;
  view: ItemView | undefined;
  messages: ChecklistMessages;
  undo: (taken: NonNullable<ItemView["undo"]>) => void;
  keep: () => void;
  /** Requests the wanted status again. */
  insist: (wanted: Status) => void;
  /** Classes for either place: in the row, or below it. */
  beside: string;
  below: string;
};

/** The outcome of the last change: in the row of the item, or below it where it needs attention. */
export function ChangeFeedback(props: Props) {
  const { title, view, messages, undo, beside, below } = props;
  const place = isShownBesideRow(view)
    ? beside
    : `${below} ${view?.phase === "conflict" ? "text-ink" : "text-bata"}`;
  return (
    <>
      <p role="status" data-phase={view?.phase} className={view ? place : "sr-only"}>
        <span>{view && feedbackText(view, messages)}</span>
        {view?.phase === "saved" && view.undo && (
          <button
            type="button"
            aria-label={messages.undoOf.replace("{title}", title)}
            onClick={() => view.undo && undo(view.undo)}
            className="min-h-11 px-2 font-semibold text-ink underline underline-offset-4"
          >
            {messages.undo}
          </button>
        )}
      </p>
      {view?.wanted && <ConflictButtons {...props} now={view.status} wanted={view.wanted} />}
    </>
  );
}

export function isShownBesideRow(view: ItemView | undefined): boolean {
  return view?.phase === "saving" || view?.phase === "saved" || view?.phase === "kept";
}

/** In a conflict the visitor chooses between the server's status and the wanted one. */
function ConflictButtons({
  title,
  messages,
  keep,
  insist,
  below,
  now,
  wanted,
}: Pick<Props, "title" | "messages" | "keep" | "insist" | "below"> & {
  now: Status;
  wanted: Status;
}) {
  const labelOf = (text: string, status: Status) => (
    <>
      <span>{insertStatuses(text, messages, { now: status, wanted: status })}</span>
      <span className="sr-only"> · {title}</span>
    </>
  );
  return (
    <div className={`flex flex-wrap gap-2 ${below}`}>
      <Button type="button" onClick={keep}>
        {labelOf(messages.keep, now)}
      </Button>
      <Button type="button" onClick={() => insist(wanted)}>
        {labelOf(messages.insist, wanted)}
      </Button>
    </div>
  );
}

function feedbackText(view: ItemView, messages: ChecklistMessages): string {
  if (view.phase === "saved" && !view.undo) return messages.undone;
  if (view.phase === "conflict" && view.on && !view.wanted) return messages.dayConflict;
  const text = view.wanted ? messages.choose : messages.phases[view.phase];
  return insertStatuses(text, messages, { now: view.status, wanted: view.wanted ?? view.status });
}

/** Replaces the placeholders that the server left in a translated text. */
function insertStatuses(
  text: string,
  { states }: ChecklistMessages,
  { now, wanted }: { now: Status; wanted: Status },
): string {
  return text.replace("{now}", states[now]).replace("{wanted}", states[wanted]);
}
