export type ChartRow = {
  readonly key: string;
  /** The first cell is the row header. */
  readonly cells: readonly [string | number, ...(string | number)[]];
};

/** The data of a chart as a table, for readers who cannot see the chart. */
export function ChartTable({
  summary,
  caption,
  head,
  rows,
}: {
  summary: string;
  caption: string;
  head: readonly string[];
  rows: readonly ChartRow[];
}) {
  if (rows.length === 0) return null;
  return (
    <details className="group mt-4 text-sm">
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded-control text-muted hover:text-ink">
        <svg viewBox="0 0 12 12" className="size-3 group-open:rotate-90" aria-hidden="true">
          <path d="m4 2 4 4-4 4" fill="none" strokeWidth="1.75" className="stroke-current" />
        </svg>
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className="overflow-x-auto">
        <table className="mt-2 w-full border-collapse text-left tabular-nums">
          <caption className="pb-2 text-left text-muted">{caption}</caption>
          <thead>
            <tr className="border-line border-b">
              {head.map((name) => (
                <th
                  key={name}
                  scope="col"
                  className="py-1.5 pr-4 font-semibold not-first:text-right last:pr-0"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [first, ...rest] }) => (
              <tr key={key} className="border-line border-b last:border-0">
                <th scope="row" className="py-1.5 pr-4 font-normal">
                  {first}
                </th>
                {rest.map((cell, index) => (
                  <td key={head[index + 1] ?? cell} className="py-1.5 pr-4 text-right last:pr-0">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
