"use client";

import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { v4 as uuidv4 } from "uuid";
import type { Change } from "@/lib/domain/change";
import type { Status } from "@/lib/domain/progress";
import { useChecklistItem } from "../path/checklist";

export type ItemControlProps = {
  item: string;
  title: string;
  status: Status;
  version: number;
  completedOn?: string | null;
};

/** What an item's controls show and do, wherever they stand. */
export function useItemChanges({
  item,
  title,
  status,
  version,
  completedOn = null,
}: ItemControlProps) {
  const { queue, messages, view, shown } = useChecklistItem(item, { status, version });
  const box = useRef<HTMLInputElement>(null);
  const set = (next: Status, { undoOf, on }: Pick<Change, "undoOf" | "on"> = {}) =>
    queue.change(uuidv4(), item, next, shown, undoOf, on);
  const isGiven = view?.phase === "saving" || view?.phase === "saved";
  /** Moves the focus before the pressed button disappears. */
  const focusBoxThen = (action: () => void) => {
    box.current?.focus();
    action();
  };
  useTickBeforeHydration(box, set);
  return {
    messages,
    view,
    shown: shown.status,
    set,
    box: {
      ref: box,
      type: "checkbox",
      name: "done",
      value: item,
      "aria-label": title,
      checked: shown.status === "done",
      onChange: (event: { currentTarget: HTMLInputElement }) =>
        set(event.currentTarget.checked ? "done" : "not-started"),
      className: "tickbox",
    },
    happenedOn: {
      ...{ item, title, status: shown.status, version: shown.version },
      completedOn: (isGiven && view.on) || completedOn,
      change: (on: string) => set("done", { on }),
    },
    feedback: {
      ...{ title, view, messages },
      undo: (taken: { status: Status; id: string }) =>
        focusBoxThen(() => set(taken.status, { undoOf: taken.id })),
      keep: () => focusBoxThen(() => queue.keepServerStatus(item)),
      insist: (wanted: Status) => focusBoxThen(() => set(wanted, { on: view?.on })),
    },
  } as const;
}

/** Records a tick made before hydration, of which React received no event. */
function useTickBeforeHydration(
  box: RefObject<HTMLInputElement | null>,
  set: (status: Status) => void,
): void {
  const applyEarlyTick = useEffectEvent(() => {
    const input = box.current;
    if (input && input.checked !== input.defaultChecked) {
      set(input.checked ? "done" : "not-started");
    }
  });
  useEffect(() => applyEarlyTick(), []);
}
