import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";

export function DoneWhen({ item, locale }: { item: Item; locale: Locale }) {
  const t = useTranslations("path.item");
  return (
    <section
      aria-labelledby="done-when"
      className="rounded-card bg-pandan-soft px-5 py-5 sm:px-7 print:border print:border-line"
    >
      <h2 id="done-when" className="text-xl">
        {t("doneWhen")}
      </h2>
      <ul className="mt-2 list-disc space-y-1.5 pl-5 marker:text-pandan">
        {item.doneWhen.map((statement) => (
          <li key={statement.id}>{statement[locale]}</li>
        ))}
      </ul>
    </section>
  );
}
