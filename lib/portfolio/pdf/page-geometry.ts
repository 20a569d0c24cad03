/** A4, in points. */
export const pageGeometry = {
  width: 595.28,
  height: 841.89,
  left: 52,
  right: 543.28,
  /** Limits of the groups on every page but the first. */
  top: 92,
  bottom: 775,
  contentWidth: 491.28,
  columnGap: 30,
} as const;

export const columnWidth = (pageGeometry.contentWidth - pageGeometry.columnGap) / 2;

export function columnLeft(column: 0 | 1): number {
  return pageGeometry.left + column * (columnWidth + pageGeometry.columnGap);
}
