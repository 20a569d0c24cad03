import { useId } from "react";

/** The tile of kawung, a batik motif, repeats every 28 px. */
const seeds = [
  { x: 7, y: 7, turn: 45 },
  { x: 21, y: 7, turn: -45 },
  { x: 7, y: 21, turn: -45 },
  { x: 21, y: 21, turn: 45 },
] as const;

export function Kawung({ className = "" }: { className?: string }) {
  const id = useId();
  return (
    <svg
      aria-hidden="true"
      className={`pointer-events-none text-pandan forced-colors:hidden print:hidden ${className}`}
    >
      <pattern id={id} width="28" height="28" patternUnits="userSpaceOnUse">
        {seeds.map(({ x, y, turn }) => (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y}) rotate(${turn})`}>
            <ellipse rx="8.4" ry="4.6" fill="none" strokeWidth="0.8" className="stroke-current" />
            <circle r="0.9" className="fill-current" />
          </g>
        ))}
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
