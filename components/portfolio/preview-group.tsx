import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/path";
import type { PortfolioGroup, PortfolioItem } from "@/lib/domain/portfolio";
import { formatDay } from "@/lib/format";

/** The lines of one group. */
export function PreviewGroup({ group, locale }: { group: PortfolioGroup; locale: Locale }) {
  return (
    <section className="mb-7 break-inside-avoid">
      <h3 className="mb-2 border-line border-b pb-1.5 text-muted text-sm uppercase tracking-wide">
        {group.title}
      </h3>
      <ul className="grid gap-1.5">
        {group.items.map((item) => (
          <Line key={item.key} item={item} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

function Line({ item, locale }: { item: PortfolioItem; locale: Locale }) {
  const t = useTranslations("portfolio");
  const isDone = item.status === "done";
  const day = isDone ? item.completedOn : item.startedOn;
  const date = day && formatDay(day, locale, "medium");
  const note = date && t(isDone ? "done" : "learning", { date });
  return (
    <li className="flex gap-2.5">
      <span aria-hidden="true" className={isDone ? "text-pandan" : "text-kunyit"}>
        {isDone ? "✓" : "◐"}
      </span>
      <span>
        <span className={isDone ? "font-semibold" : ""}>{item.title}</span>{" "}
        <span className="inline-block text-muted text-sm">
          {[note, item.remark].filter(Boolean).join("; ")}
        </span>
      </span>
    </li>
  );
}
