import type { GuideBodyView } from "@/lib/domain/guide";

/** Each aspect heads its own pair of cells, so that a narrow screen does not scroll sideways. */
export function ComparisonTable({ table }: { table: GuideBodyView<"comparison"> }) {
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface">
      <table className="w-full table-fixed border-collapse text-left">
        <caption className="sr-only">{table.caption}</caption>
        <thead className="bg-sunken">
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col" className="px-4 py-3 font-semibold sm:px-6">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {table.rows.map((row) => (
          <tbody key={row.aspect} className="border-line border-t">
            <tr>
              <th
                colSpan={2}
                scope="rowgroup"
                className="px-4 pt-3 font-normal text-muted text-sm sm:px-6"
              >
                {row.aspect}
              </th>
            </tr>
            <tr>
              {row.cells.map((cell, index) => (
                <td
                  key={table.columns[index]}
                  className="px-4 pt-0.5 pb-3 align-top [overflow-wrap:anywhere] first:font-semibold sm:px-6"
                >
                  {cell}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
