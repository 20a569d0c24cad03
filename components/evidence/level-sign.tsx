import { useTranslations } from "next-intl";
import { type Level, levelNames } from "@/lib/domain/level";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";

/** Five rising dots, the logo's line. */
const dots = [
  { x: 3, y: 11.5 },
  { x: 8.5, y: 10.3 },
  { x: 14, y: 8.6 },
  { x: 19.5, y: 6.4 },
  { x: 25, y: 3.5 },
] as const;

/** A level as its sign, filled up to it, with its word. */
export function LevelSign({
  level,
  timeZone,
  locale,
}: {
  level: Level;
  timeZone: string;
  locale: Locale;
}) {
  const t = useTranslations("evidence.level");
  const reached = levelNames.indexOf(level.name);
  const dateOf = (at: Date) => formatInstant(at, locale, "short", timeZone);
  const word = () => {
    if (level.name === "checked")
      return t("checked", { date: level.checkedAt ? dateOf(level.checkedAt) : "" });
    return level.lapsedAt ? t("lapsed", { date: dateOf(level.lapsedAt) }) : t(level.name);
  };
  return (
    <span data-level={level.name} className="inline-flex items-center gap-2 text-muted text-sm">
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
      <span>
        <span className="sr-only">{t("label")}: </span>
        {word()}
      </span>
    </span>
  );
}
