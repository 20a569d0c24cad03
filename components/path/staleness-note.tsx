import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Staleness } from "@/lib/domain/path";
import { formatDay } from "@/lib/format";

const successorLabels = {
  retired: "successor",
  renamed: "currentName",
  "not-found": "nearest",
} as const satisfies Record<Staleness["state"], string>;

export function StalenessNote({ staleness, locale }: { staleness: Staleness; locale: Locale }) {
  const t = useTranslations("path.item");
  const { state, successor, checked, note } = staleness;
  return (
    <p className="mt-3 rounded-control bg-kunyit-soft px-3 py-2 text-kunyit text-sm">
      {note[locale]} {successor && t(successorLabels[state], { name: successor })}{" "}
      {t("checked", { date: formatDay(checked, locale, "medium") })}
    </p>
  );
}
