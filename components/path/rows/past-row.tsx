import type { RowData } from "./row-data";

/** What a row showed on a past day. */
export function PastRow({
  row: { item, title, status, hint, note, date },
  state,
}: {
  row: RowData;
  /** The words for its status. */
  state: string;
}) {
  const isPlain = status === "not-started" || status === "done";
  const words = [isPlain ? undefined : state, date].filter(Boolean).join(" ");
  return (
    <li data-item={item} data-status={status}>
      <input
        type="checkbox"
        aria-label={title}
        defaultChecked={status === "done"}
        disabled
        className="tickbox"
      />
      <div className="past-row">
        <b>{title}</b>
        {hint && <small>{hint}</small>}
        {note && <small className="note">{note}</small>}
        {words && <span>{words}</span>}
      </div>
    </li>
  );
}
