"use client";

import type { ReactNode } from "react";
import type { Status } from "@/lib/domain/progress";
import { StatusButtons } from "../item/status-buttons";
import { type ItemControlProps, useItemChanges } from "../item/use-item-changes";
import { ChangeFeedback, isShownBesideRow } from "./change-feedback";
import { RowDetails } from "./details/row-details";

const chipClasses: Readonly<Record<Status, string>> = {
  "not-started": "sr-only",
  learning: "bg-kunyit-soft text-kunyit",
  done: "sr-only",
  skipped: "bg-sunken text-muted",
};

export function ItemRow({
  href,
  summary,
  children,
  ...props
}: ItemControlProps & {
  /** The item's page. */
  href: string;
  summary: ReactNode;
  children: ReactNode;
}) {
  const { item, status, version } = props;
  const { messages, view, shown, set, box, feedback } = useItemChanges(props);
  return (
    <li
      id={item}
      data-item={item}
      data-status={shown}
      data-touched={view && (isShownBesideRow(view) ? "beside" : "below")}
      className="group/item relative scroll-mt-6 target:bg-pandan-soft/40"
    >
      <input type="hidden" name="shown" value={`${item}:${status}:${version}`} />
      <span className="absolute top-0 left-0 z-1 flex h-16 w-[56px] items-center justify-center sm:w-16">
        <input {...box} />
      </span>
      <details className="group/details">
        <summary className="flex min-h-16 list-none flex-wrap items-center gap-x-3 gap-y-1 py-3 pr-[16px] pl-[56px] hover:bg-sunken/60 sm:pr-5 sm:pl-16">
          {/* With large text the state stands below the title. */}
          <span className="min-w-0 grow basis-28">{summary}</span>
          <span
            className={`shrink-0 rounded-full px-2.5 py-1 font-semibold text-xs group-data-touched/item:sr-only ${chipClasses[shown]}`}
          >
            {messages.states[shown]}
          </span>
          <span
            aria-hidden="true"
            className="mx-1 h-1 w-6 shrink-0 bg-[radial-gradient(circle,currentColor_1.75px,transparent_2.25px)] bg-size-[0.5rem_0.25rem] text-muted group-open/details:rotate-90"
          />
        </summary>
        <div className="mx-4 mb-4 rounded-control bg-sunken p-4 text-[15px] sm:mr-5 sm:ml-16">
          <RowDetails item={item} title={props.title} href={href} open={messages.open} />
          {children}
          <div className="mt-4">
            <StatusButtons
              className="grid grid-cols-2 sm:inline-flex"
              item={item}
              label={props.statusLabel}
              shown={shown}
              set={set}
              messages={messages.statuses}
            />
          </div>
        </div>
      </details>
      <ChangeFeedback
        {...feedback}
        beside="pointer-events-none absolute top-0 right-12 z-1 h-16 justify-end text-muted"
        below="pr-4 pb-3 pl-[56px] sm:pl-16"
      />
    </li>
  );
}
