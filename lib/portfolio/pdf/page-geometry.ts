/** A4, in points; the template has the same numbers. */
export const pageGeometry = {
  contentWidth: 491.28,
  columnWidth: 230.64,
  columnHeight: 683,
} as const;
