"use client";

import type { ReactNode } from "react";
import { ChangeFeedback, isShownBesideRow } from "../path/change-feedback";
import { MilestoneLine } from "../path/milestones/milestone-line";
import { StatusButtons } from "./status-buttons";
import { type ItemControlProps, useItemChanges } from "./use-item-changes";

/** The tick and the statuses of an item outside of a list. */
export function ItemControl({
  dated,
  renderDay,
  ...props
}: ItemControlProps & {
  /** The rendered status and its day, where it is not done. */
  dated: string | null;
  renderDay?: (happenedOn: ReturnType<typeof useItemChanges>["happenedOn"]) => ReactNode;
}) {
  const { item, title, version } = props;
  const { messages, view, shown, set, box, happenedOn, feedback } = useItemChanges(props);
  const isNewer = view !== undefined && view.version > version;
  return (
    <div
      id={item}
      data-item={item}
      data-status={shown}
      data-touched={view && (isShownBesideRow(view) ? "beside" : "below")}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex items-center gap-3">
          <span className="-ml-2.5 flex size-11 shrink-0 items-center justify-center">
            <input {...box} />
          </span>
          <StatusButtons
            className="inline-flex flex-wrap"
            {...{ item, title, shown, set, messages }}
          />
        </div>
        {dated && !isNewer && <p className="text-muted">{dated}</p>}
        {renderDay?.(happenedOn)}
        <ChangeFeedback
          {...feedback}
          beside="flex min-h-11 items-center gap-2 text-muted text-sm"
          below="text-sm"
        />
      </div>
      {view && <MilestoneLine item={item} />}
    </div>
  );
}
