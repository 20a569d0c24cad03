"use client";

import { type ItemControlProps, useItemChanges } from "../item/use-item-changes";
import { ChangeFeedback } from "../path/change-feedback";

/** An item that can be ticked here, with one tap. */
export function OfferedItem(props: ItemControlProps) {
  const { item, title, status, version } = props;
  const { shown, box, feedback } = useItemChanges(props);
  return (
    <div
      data-item={item}
      data-status={shown}
      className="flex min-h-11 flex-wrap items-center gap-x-3"
    >
      <input type="hidden" name="shown" value={`${item}:${status}:${version}`} />
      <label className="flex min-h-11 items-center gap-3">
        <input {...box} className={`${box.className} shrink-0`} />
        <span className="min-w-0">{title}</span>
      </label>
      <ChangeFeedback {...feedback} beside="min-h-11 text-muted" below="" />
    </div>
  );
}
