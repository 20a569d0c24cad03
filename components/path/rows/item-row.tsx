"use client";

import { useEffect, useRef, useState } from "react";
import { useItemChanges } from "../../item/use-item-changes";
import { ChangeFeedback, isShownBesideRow } from "../change-feedback";
import { MilestoneLine } from "../milestones/milestone-line";
import { RowBody } from "./row-body";
import type { RowData } from "./row-data";

/** Its look is that of `.item-rows`. */
export function ItemRow({ row }: { row: RowData }) {
  const { item, title, href, hint, recent, match, note, date } = row;
  const { messages, view, shown, set, box, feedback } = useItemChanges(row);
  const details = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  // It may have been opened before hydration.
  useEffect(() => setWasOpened((was) => was || details.current?.open === true), []);
  const state = shown === "learning" || shown === "skipped" ? messages.states[shown] : undefined;
  const since = view ? undefined : date;
  return (
    <li
      id={item}
      data-item={item}
      data-status={shown}
      data-touched={view && (isShownBesideRow(view) ? "beside" : "below")}
    >
      <input {...box} />
      <details
        ref={details}
        onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}
      >
        <summary>
          <b>{title}</b>
          {hint && <small>{hint}</small>}
          {recent && <small>{recent}</small>}
          {match && <small>{match}</small>}
          {note && <small className="note">{note}</small>}
          {(state || since) && <span>{[state, since].filter(Boolean).join(" ")}</span>}
        </summary>
        {wasOpened ? (
          <RowBody row={row} shown={shown} set={set} messages={messages} />
        ) : (
          <a href={href}>{messages.open.replace("{title}", title)}</a>
        )}
      </details>
      {view && <ChangeFeedback {...feedback} beside="beside" below="below" />}
      {view && <MilestoneLine item={item} />}
    </li>
  );
}
