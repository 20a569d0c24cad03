import { useTranslations } from "next-intl";
import { LevelDots } from "@/components/ui/level-dots";
import type { Level } from "@/lib/domain/level";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";

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
  const dateOf = (at: Date) => formatInstant(at, locale, "short", timeZone);
  const word = () => {
    if (level.name === "checked")
      return t("checked", { date: level.checkedAt ? dateOf(level.checkedAt) : "" });
    return level.lapsedAt ? t("lapsed", { date: dateOf(level.lapsedAt) }) : t(level.name);
  };
  return (
    <span data-level={level.name} className="inline-flex items-center gap-2 text-muted text-sm">
      <LevelDots level={level.name} />
      <span>
        <span className="sr-only">{t("label")}: </span>
        <span>{word()}</span>
      </span>
    </span>
  );
}
