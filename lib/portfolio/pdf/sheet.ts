/** The page: A4, in points. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: 52,
  right: 543.28,
  /** Where the groups start on every page but the first, and where they must end. */
  top: 92,
  bottom: 775,
  inner: 491.28,
  columnGap: 30,
} as const;

export const columnWidth = (sheet.inner - sheet.columnGap) / 2;

export function columnLeft(column: 0 | 1): number {
  return sheet.left + column * (columnWidth + sheet.columnGap);
}
