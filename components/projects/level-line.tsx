import { useTranslations } from "next-intl";
import type { Level } from "@/lib/domain/level";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";
import { LevelSign } from "../level/level-sign";

export function LevelLine({
  level: { name, checkedAt, lapsedAt },
  timeZone,
  locale,
}: {
  level: Level;
  timeZone: string;
  locale: Locale;
}) {
  const t = useTranslations("project.level");
  const dayOf = (at: Date | null) => (at ? formatInstant(at, locale, "medium", timeZone) : "");
  return (
    <span className="inline-flex items-center gap-2">
      <LevelSign name={name} />
      <span>
        {t(name, { date: dayOf(checkedAt) })}
        {lapsedAt && (
          <span className="text-muted"> · {t("lapsed", { date: dayOf(lapsedAt) })}</span>
        )}
      </span>
    </span>
  );
}
