import { Plus } from "lucide";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Kawung } from "@/components/ui/kawung";
import type { Locale } from "@/lib/domain/locale";
import { formatList, formatNumber } from "@/lib/format";
import type { EvidenceListView } from "@/lib/loaders/evidence";
import { paths } from "@/lib/paths";
import { EvidenceNotice, type EvidenceNoticeName } from "./evidence-notice";
import { EvidencePagination } from "./evidence-pagination";
import { EvidenceRow } from "./evidence-row";

/** All evidence of a learner, or that of one item, page by page. */
export function EvidenceListPage({
  view,
  notice,
  locale,
}: {
  view: EvidenceListView;
  notice: EvidenceNoticeName | undefined;
  locale: Locale;
}) {
  const t = useTranslations("evidence");
  const { of, evidence, count, today, learner, places } = view;
  const title = of?.item.title[locale];
  const titlesOf = (items: readonly string[]) =>
    items.flatMap((item) => places.get(item)?.item.title[locale] ?? []);
  const headline = t("headline", { count, number: formatNumber(count, locale) });
  return (
    <div className="break-words py-8 sm:py-12">
      <EvidenceNotice name={notice} />
      <header className="mb-8 flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0 max-w-2xl">
          <h1 className="text-3xl sm:text-4xl">
            {title === undefined ? headline : t("headlineOf", { title })}
          </h1>
          <p className="mt-3 text-muted">{t("lead")}</p>
        </div>
        <a href={paths.newEvidence(locale, of?.item.key)} className={buttonClass("primary")}>
          <Icon icon={Plus} className="size-4" />
          {t("add")}
        </a>
      </header>
      {evidence.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
          {evidence.map((each) => (
            <EvidenceRow
              key={each.id}
              evidence={each}
              today={today}
              timeZone={learner.timeZone}
              locale={locale}
            >
              <p className="text-muted text-sm">
                {t("supports", { items: formatList(titlesOf(each.items), locale) })}
              </p>
            </EvidenceRow>
          ))}
        </ul>
      ) : (
        <EmptyList />
      )}
      <EvidencePagination view={view} locale={locale} />
    </div>
  );
}

function EmptyList() {
  const t = useTranslations("evidence");
  return (
    <div className="relative overflow-hidden rounded-card border border-line bg-surface p-6 shadow-card sm:p-10">
      <Kawung className="absolute inset-y-0 right-0 h-full w-1/2 opacity-20 [mask-image:linear-gradient(to_left,black,transparent)]" />
      <p className="relative max-w-md">{t("empty")}</p>
    </div>
  );
}
