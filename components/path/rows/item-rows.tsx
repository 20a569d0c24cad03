"use client";

import { ItemRow } from "./item-row";
import type { RowData } from "./row-data";

/** The rows of some items. They get data, not elements, so that nothing of them is sent twice. */
export function ItemRows({ rows }: { rows: readonly RowData[] }) {
  return (
    <ul className="item-rows">
      {rows.map((row) => (
        <ItemRow key={row.item} row={row} />
      ))}
    </ul>
  );
}
