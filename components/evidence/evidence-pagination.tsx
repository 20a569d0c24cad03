import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import type { EvidenceListView } from "@/lib/loaders/evidence";
import { paths } from "@/lib/paths";

/** The ways to the adjacent pages of evidence. */
export function EvidencePagination({ view, locale }: { view: EvidenceListView; locale: Locale }) {
  const t = useTranslations("evidence.pages");
  const { of, page, pageCount } = view;
  if (pageCount < 2) return null;
  const href = (number: number) =>
    paths.evidenceList(locale, { item: of?.item.key, page: number > 1 ? number : undefined });
  return (
    <nav aria-label={t("label")} className="mt-8 flex justify-between gap-4">
      {page > 1 && (
        <a href={href(page - 1)} className={buttonClass()}>
          {t("newer")}
        </a>
      )}
      {page < pageCount && (
        <a href={href(page + 1)} className={`ml-auto ${buttonClass()}`}>
          {t("older")}
        </a>
      )}
    </nav>
  );
}
