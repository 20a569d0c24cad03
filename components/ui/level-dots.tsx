import { type LevelName, levelNames } from "@/lib/domain/level";

/** Five rising dots, the logo's line, filled up to the level. */
const dots = [
  { x: 3, y: 11.5 },
  { x: 8.5, y: 10.3 },
  { x: 14, y: 8.6 },
  { x: 19.5, y: 6.4 },
  { x: 25, y: 3.5 },
] as const;

/** The sign of a level; its word stands beside it. */
export function LevelDots({ level }: { level: LevelName }) {
  const reached = levelNames.indexOf(level);
  return (
    <svg viewBox="0 0 28 14" aria-hidden="true" className="h-3.5 w-7 shrink-0 text-pandan">
      {dots.map(({ x, y }, index) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={index > reached ? 1.9 : 2.4}
          strokeWidth={1}
          className={
            index > reached
              ? "fill-none stroke-edge"
              : "fill-current forced-colors:fill-[CanvasText]"
          }
        />
      ))}
    </svg>
  );
}
