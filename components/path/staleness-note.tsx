import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Staleness } from "@/lib/domain/path";
import { formatDay } from "@/lib/format";

export function StalenessNote({ staleness, locale }: { staleness: Staleness; locale: Locale }) {
  const t = useTranslations("path.item");
  const { state, successor, checked, note } = staleness;
  const label = state === "renamed" ? "currentName" : "successor";
  return (
    <p className="mt-3 rounded-control bg-kunyit-soft px-3 py-2 text-kunyit text-sm">
      {note[locale]} {successor && t(label, { name: successor })}{" "}
      {t("checked", { date: formatDay(checked, locale, "medium") })}
    </p>
  );
}
