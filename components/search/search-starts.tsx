import type { Locale } from "@/lib/domain/locale";
import type { LandingStep } from "@/lib/loaders/landing";
import { paths } from "@/lib/paths";
import type { SearchTranslator } from "./search-translator";

const linkClass =
  "flex min-h-14 flex-col justify-center rounded-card border border-line bg-surface px-5 py-3 hover:border-pandan";

/** Ways on for a visitor who has not searched, or has found nothing. */
export function SearchStarts({
  steps,
  t,
  locale,
}: {
  steps: readonly LandingStep[];
  t: SearchTranslator;
  locale: Locale;
}) {
  const starts = [
    ...steps.map(({ key, number, title, summary }) => ({
      href: paths.step(locale, key),
      title: `${number}. ${title}`,
      summary,
    })),
    { href: paths.guide(locale), title: t("place.guide"), summary: t("guideSummary") },
  ];
  return (
    <>
      <h2 className="mt-10 mb-4 text-xl">{t("starts")}</h2>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {starts.map(({ href, title, summary }) => (
          <li key={href}>
            <a href={href} className={linkClass}>
              <span className="font-semibold">{title}</span>
              <span className="text-muted text-sm">{summary}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
