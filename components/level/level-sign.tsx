import { type LevelName, levelNames } from "@/lib/domain/level";

/** Five rising dots, filled up to the level. Always beside its word. */
export function LevelSign({ name }: { name: LevelName }) {
  const filled = levelNames.indexOf(name) + 1;
  return (
    <svg viewBox="0 0 36 16" aria-hidden="true" className="h-4 w-9 shrink-0 text-pandan">
      {levelNames.map((each, index) => (
        <circle
          key={each}
          cx={4 + index * 7}
          cy={13 - index * 2.5}
          r={index < filled ? 2.6 : 2.1}
          fill={index < filled ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth={index < filled ? 0 : 1}
        />
      ))}
    </svg>
  );
}
