import { type LevelName, levelNames } from "@/lib/domain/level";

/** Five rising dots, the logo's line, filled up to the level. */
const dots = [
  { x: 3, y: 11.5 },
  { x: 8.5, y: 10.3 },
  { x: 14, y: 8.6 },
  { x: 19.5, y: 6.4 },
  { x: 25, y: 3.5 },
] as const;

/** One path for all, because a portfolio has a sign on every line. */
function circles(of: readonly (typeof dots)[number][], radius: number): string {
  const half = (sweep: number) => `a${radius} ${radius} 0 1 0 ${sweep} 0`;
  return of
    .map(({ x, y }) => `M${x - radius} ${y}${half(2 * radius)}${half(-2 * radius)}`)
    .join("");
}

const signs = new Map(
  levelNames.map((level, reached) => [
    level,
    {
      filled: circles(dots.slice(0, reached + 1), 2.4),
      empty: circles(dots.slice(reached + 1), 1.9),
    },
  ]),
);

/** The sign of a level; its word stands beside it. */
export function LevelDots({ level }: { level: LevelName }) {
  const sign = signs.get(level);
  return (
    <svg viewBox="0 0 28 14" aria-hidden="true" className="h-3.5 w-7 shrink-0 text-pandan">
      <path className="fill-current forced-colors:fill-[CanvasText]" d={sign?.filled} />
      <path className="fill-none stroke-edge" d={sign?.empty} />
    </svg>
  );
}
