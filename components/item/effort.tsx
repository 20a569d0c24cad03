import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { hoursText, type ItemTranslator } from "./item-translator";

/** How long it usually takes, for a signed-out visitor. */
export function Effort({ item, t, locale }: { item: Item; t: ItemTranslator; locale: Locale }) {
  const hours = hoursText(item.hours, t, locale);
  if (!hours) return null;
  return (
    <section
      aria-labelledby="effort"
      className="rounded-card border border-line bg-surface p-5 shadow-card sm:px-7"
    >
      <h2 id="effort" className="text-xl">
        {t("effort.title")}
      </h2>
      <p className="mt-1 font-bold text-2xl">{t("effort.about", { hours })}</p>
      {item.after.length > 0 && <p className="text-muted text-sm">{t("effort.hint")}</p>}
    </section>
  );
}
