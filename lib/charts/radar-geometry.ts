import { lineRadial } from "d3-shape";
import { estimateTextWidth, wrapLabel } from "./wrap-label";

export type RadarAxis = {
  readonly label: string;
  readonly done: number;
  readonly required: number;
  readonly href?: string;
  /** The share to reach, 0 to 1, where the drawing shows a target. */
  readonly target?: number;
};

export type RadarSize = {
  readonly radius: number;
  /** Half the minimum width available to the drawing, in px. */
  readonly halfWidth: number;
};

export const lineHeight = 15;

/** The done share of an axis, 0 to 1. */
export function shareOf({ done, required }: RadarAxis): number {
  return required > 0 ? Math.min(1, Math.max(0, done / required)) : 0;
}

/** The end of axis `index` of `count` around (0, 0); the first points straight up. */
export function pointAt(index: number, count: number, distance: number): { x: number; y: number } {
  const angle = (index / count) * 2 * Math.PI;
  return { x: round(Math.sin(angle) * distance), y: round(-Math.cos(angle) * distance) };
}

/** A closed polygon with one corner per axis, as an SVG path. */
export function polygon(distances: readonly number[]): string {
  const corner = lineRadial<number>()
    .angle((_, index) => (index / distances.length) * 2 * Math.PI)
    .radius((distance) => distance)
    .digits(1);
  return distances.length === 0 ? "" : `${corner([...distances])}Z`;
}

export type RadarLabel = {
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lines: readonly string[];
};

/** The label of axis `index`, its numbers on the last line: above an upper corner, below a lower one. */
export function labelAt(axes: readonly RadarAxis[], index: number, shape: RadarSize): RadarLabel {
  const axis = axes[index] ?? { label: "", done: 0, required: 0 };
  const end = pointAt(index, axes.length, shape.radius);
  const value = `${axis.done}/${axis.required}`;
  if (Math.abs(end.x) < 1) {
    const lines = [...wrapLabel(axis.label, shape.halfWidth * 1.6), value];
    const y = end.y < 0 ? end.y - 12 - (lines.length - 1) * lineHeight : end.y + 20;
    return { x: 0, y, anchor: "middle", lines };
  }
  const side = Math.sign(end.x);
  if (end.y > shape.radius / 3) {
    const width = 2 * Math.min(shape.halfWidth - Math.abs(end.x), Math.abs(end.x) - 4);
    const lines = [...wrapLabel(axis.label, width), value];
    return { x: end.x, y: end.y + 20, anchor: "middle", lines };
  }
  const room = Math.min(shape.halfWidth, Math.abs(end.x) + 70);
  const lines = [...wrapLabel(axis.label, room - shape.radius * 0.4), value];
  const outer = Math.min(
    room,
    Math.abs(end.x) + 12 + Math.max(...lines.map(estimateTextWidth)) / 2,
  );
  const y = end.y - 12 - (lines.length - 1) * lineHeight;
  return { x: side * outer, y, anchor: side > 0 ? "end" : "start", lines };
}

function round(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * 10) / 10 + 0;
}
