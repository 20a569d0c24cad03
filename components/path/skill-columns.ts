type Sized = { readonly items: readonly unknown[] };

/** Rows, and two more for the heading. */
function lengthOf(column: readonly Sized[]): number {
  return column.reduce((sum, { items }) => sum + items.length + 2, 0);
}

/**
 * Groups in the two columns that differ least in length: each keeps their order, and the first group stays first. A cut
 * of the list left half a column empty.
 */
export function balancedColumns<Group extends Sized>(groups: readonly Group[]): Group[][] {
  const [first, ...others] = groups;
  if (!first) return [];
  const splits = Array.from({ length: 2 ** others.length }, (_, mask) => {
    const isRight = (index: number) => Math.floor(mask / 2 ** index) % 2 === 1;
    return [
      [first, ...others.filter((_each, index) => !isRight(index))],
      others.filter((_each, index) => isRight(index)),
    ];
  });
  const unevenness = ([left = [], right = []]: readonly (readonly Group[])[]) =>
    Math.abs(lengthOf(left) - lengthOf(right));
  const [best = []] = splits.toSorted((one, other) => unevenness(one) - unevenness(other));
  return best.filter((column) => column.length > 0);
}
