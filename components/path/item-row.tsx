"use client";

import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { v4 as uuidv4 } from "uuid";
import type { Change } from "@/lib/domain/change";
import { type Status, statuses } from "@/lib/domain/progress";
import { ChangeFeedback, isShownBesideRow } from "./change-feedback";
import { useChecklistItem } from "./checklist";
import { HappenedOn } from "./happened-on/happened-on";
import { useHappenedOn } from "./happened-on/happened-on-form";

export type ItemRowProps = {
  item: string;
  title: string;
  status: Status;
  version: number;
  statusLabel: string;
  undoLabel: string;
  completedOn: string | null;
  summary: ReactNode;
  children: ReactNode;
};

const chipClasses: Readonly<Record<Status, string>> = {
  "not-started": "sr-only",
  learning: "bg-kunyit-soft text-kunyit",
  done: "sr-only",
  skipped: "bg-sunken text-muted",
};

const pressedClasses: Readonly<Record<Status, string>> = {
  "not-started": "bg-ink text-paper",
  learning: "bg-kunyit-soft text-kunyit",
  done: "bg-pandan text-on-pandan",
  skipped: "bg-ink text-paper",
};

export function ItemRow(props: ItemRowProps) {
  const { item, title, status, version, summary, children } = props;
  const { queue, messages, view, shown } = useChecklistItem(item, { status, version });
  const set = (next: Status, { undoOf, on }: Pick<Change, "undoOf" | "on"> = {}) =>
    queue.change(uuidv4(), item, next, shown, undoOf, on);
  const { code: refusal } = useHappenedOn(item);
  const isGiven = view?.phase === "saving" || view?.phase === "saved";
  const box = useRef<HTMLInputElement>(null);
  /** Moves the focus before the pressed button disappears. */
  const focusBoxThen = (action: () => void) => {
    box.current?.focus();
    action();
  };
  useTickBeforeHydration(box, set);

  return (
    <li
      id={item}
      data-item={item}
      data-status={shown.status}
      data-touched={view && (isShownBesideRow(view) ? "beside" : "below")}
      className="group/item relative scroll-mt-6 target:bg-pandan-soft/40"
    >
      <input type="hidden" name="shown" value={`${item}:${status}:${version}`} />
      <span className="absolute top-0 left-0 z-1 flex h-16 w-14 items-center justify-center sm:w-16">
        <input
          ref={box}
          type="checkbox"
          name="done"
          value={item}
          aria-label={title}
          checked={shown.status === "done"}
          onChange={(event) => set(event.currentTarget.checked ? "done" : "not-started")}
          className="tickbox"
        />
      </span>
      <details open={refusal === undefined ? undefined : true} className="group/details">
        <summary className="flex min-h-16 list-none items-center gap-3 py-3 pr-4 pl-14 hover:bg-sunken/60 sm:pr-5 sm:pl-16">
          <span className="min-w-0 grow">{summary}</span>
          <span
            className={`shrink-0 rounded-full px-2.5 py-1 font-semibold text-xs group-data-touched/item:sr-only ${chipClasses[shown.status]}`}
          >
            {messages.states[shown.status]}
          </span>
          <span
            aria-hidden="true"
            className="flex gap-1 px-1 text-muted group-open/details:rotate-90"
          >
            <i className="size-1 rounded-full bg-current" />
            <i className="size-1 rounded-full bg-current" />
            <i className="size-1 rounded-full bg-current" />
          </span>
        </summary>
        <div className="mx-4 mb-4 rounded-control bg-sunken p-4 text-[15px] sm:mr-5 sm:ml-16">
          {children}
          <HappenedOn
            item={item}
            title={title}
            status={shown.status}
            version={shown.version}
            completedOn={(isGiven && view.on) || props.completedOn}
            change={(on) => set("done", { on })}
          />
          <StatusButtons {...props} shown={shown.status} set={set} messages={messages.statuses} />
        </div>
      </details>
      <ChangeFeedback
        title={title}
        view={view}
        messages={messages}
        undoLabel={props.undoLabel}
        undo={(taken) => focusBoxThen(() => set(taken.status, { undoOf: taken.id }))}
        keep={() => focusBoxThen(() => queue.keepServerStatus(item))}
        insist={(wanted) => focusBoxThen(() => set(wanted, { on: view?.on }))}
      />
    </li>
  );
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

function StatusButtons({
  item,
  statusLabel,
  shown,
  set,
  messages,
}: Pick<ItemRowProps, "item" | "statusLabel"> & {
  shown: Status;
  set: (status: Status) => void;
  messages: Readonly<Record<Status, string>>;
}) {
  return (
    <fieldset className="mt-4 grid grid-cols-2 overflow-hidden rounded-control border border-edge bg-surface sm:inline-flex">
      <legend className="sr-only">{statusLabel}</legend>
      {statuses.map((each) => (
        <button
          key={each}
          type="submit"
          name="set"
          value={`${item}:${each}`}
          aria-pressed={each === shown}
          onClick={(event) => {
            event.preventDefault();
            if (each !== shown) set(each);
          }}
          className={`min-h-11 px-3.5 font-semibold text-sm ${each === shown ? pressedClasses[each] : "text-muted hover:text-ink"}`}
        >
          {messages[each]}
        </button>
      ))}
    </fieldset>
  );
}
