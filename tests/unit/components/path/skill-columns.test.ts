import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedColumns } from "@/components/path/skill-columns";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { groupsOf } from "@/lib/domain/path";

const lengthOf = (column: readonly { items: readonly unknown[] }[]) =>
  column.reduce((sum, { items }) => sum + items.length + 2, 0);

describe("the two columns of the skills", () => {
  it.each(["skill", "tool"])("differ by at most three rows for the path's %ss", (kind) => {
    const groups = groupsOf(pathOf(defaultPathKey)).filter(({ items }) => items[0]?.kind === kind);
    const [left = [], right = []] = balancedColumns(groups);
    expect(Math.abs(lengthOf(left) - lengthOf(right))).toBeLessThanOrEqual(3);
    expect(left[0]).toBe(groups[0]);
  });

  it("hold every group once and in order, also where a filter leaves few or none", () => {
    const anyGroups = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(anyGroups, (sizes) => {
        const groups = sizes.map((size, index) => ({ index, items: Array(size).fill(0) }));
        const columns = balancedColumns(groups);
        expect(columns.flat().toSorted((a, b) => a.index - b.index)).toEqual(groups);
        for (const column of columns) {
          expect(column).toEqual(column.toSorted((a, b) => a.index - b.index));
          expect(column).not.toEqual([]);
        }
      }),
    );
  });
});
