import type { Locale } from "@/lib/domain/locale";
import type { Staleness } from "@/lib/domain/path";
import { formatDay } from "@/lib/format";
import type { PathTranslator } from "./path-translator";

const successorLabels = {
  retired: "item.successor",
  renamed: "item.currentName",
  "not-found": "item.nearest",
} as const satisfies Record<Staleness["state"], string>;

export function StalenessNote({
  staleness,
  t,
  locale,
}: {
  staleness: Staleness;
  t: PathTranslator;
  locale: Locale;
}) {
  const { state, successor, checked, note } = staleness;
  return (
    <p className="mt-3 rounded-control bg-kunyit-soft px-3 py-2 text-kunyit text-sm">
      {note[locale]} {successor && t(successorLabels[state], { name: successor })}{" "}
      {t("item.checked", { date: formatDay(checked, locale, "medium") })}
    </p>
  );
}
