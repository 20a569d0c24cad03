import { RawMarkup } from "./raw-markup";

const dots = [
  { x: 3.6, y: 27.6, r: 2.5, opacity: 0.35 },
  { x: 8.9, y: 25.2, r: 2.7, opacity: 0.5 },
  { x: 13.9, y: 21.9, r: 2.9, opacity: 0.65 },
  { x: 18.2, y: 17.7, r: 3.1, opacity: 0.8 },
  { x: 21.9, y: 12.6, r: 3.4, opacity: 1 },
] as const;

const steps = dots
  .map(({ x, y, r, opacity }) => `<circle cx="${x}" cy="${y}" r="${r}" opacity="${opacity}"/>`)
  .join("");

const markup = `<g class="fill-pandan forced-colors:fill-[CanvasText]">${steps}</g>
<circle cx="25.9" cy="6.4" r="4.3" class="fill-kunyit-fill forced-colors:fill-[CanvasText]"/>`;

export function Logo({ className = "size-8" }: { className?: string }) {
  return (
    <RawMarkup
      as="svg"
      markup={markup}
      viewBox="0 0 32 32"
      className={className}
      aria-hidden="true"
    />
  );
}
