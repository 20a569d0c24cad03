import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import { logKinds } from "@/lib/domain/log-entry";
import type { LogView } from "@/lib/loaders/log";
import { paths } from "@/lib/paths";

/** The ways to the three forms. */
export function AddLinks({ item, locale }: { item: string | undefined; locale: Locale }) {
  const t = useTranslations("log.add");
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-2 print:hidden">
      {logKinds.map((kind) => (
        <a key={kind} href={paths.addToLog(locale, kind, item)} className={buttonClass()}>
          {t(kind)}
        </a>
      ))}
    </nav>
  );
}

const filterClass =
  "inline-flex min-h-11 items-center rounded-control px-3 font-medium text-muted hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink";

export function KindLinks({ view: { kind, of }, locale }: { view: LogView; locale: Locale }) {
  const t = useTranslations("log.kinds");
  return (
    <nav aria-label={t("label")} className="mt-10 flex flex-wrap gap-1 print:hidden">
      {[undefined, ...logKinds].map((each) => (
        <a
          key={each ?? "all"}
          href={paths.log(locale, { kind: each, item: of?.item.key })}
          aria-current={each === kind ? "page" : undefined}
          className={filterClass}
        >
          {t(each ?? "all")}
        </a>
      ))}
    </nav>
  );
}

/** The ways to the adjacent pages. */
export function LogPagination({ view, locale }: { view: LogView; locale: Locale }) {
  const t = useTranslations("log.pages");
  const { kind, of, until, page, hasOlder } = view;
  if (page === 1 && !hasOlder) return null;
  const href = (number: number) =>
    paths.log(locale, { kind, item: of?.item.key, until, page: number > 1 ? number : undefined });
  return (
    <nav aria-label={t("label")} className="mt-8 flex justify-between gap-4">
      {page > 1 && (
        <a href={href(page - 1)} className={buttonClass()}>
          {t("newer")}
        </a>
      )}
      {hasOlder && (
        <a href={href(page + 1)} className={`ml-auto ${buttonClass()}`}>
          {t("older")}
        </a>
      )}
    </nav>
  );
}
