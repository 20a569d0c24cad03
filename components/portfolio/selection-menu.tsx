import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-action";
import { buttonClass } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import { selectionLimit } from "@/lib/domain/selection";
import type { PortfolioEditorView } from "@/lib/loaders/portfolio-editor";
import { paths } from "@/lib/paths";

const rowClass =
  "flex min-h-11 w-full items-center wrap-anywhere rounded-control px-3 py-2 text-left hover:bg-sunken aria-[current]:bg-sunken aria-[current]:font-semibold";

/** The saved selections, a new one, and the removal of this one. */
export function SelectionMenu({
  view: { selections, selection, canAddSelection },
  remove,
  locale,
}: {
  view: Pick<PortfolioEditorView, "selections" | "selection" | "canAddSelection">;
  remove: FormAction;
  locale: Locale;
}) {
  const t = useTranslations("portfolio.contents");
  if (selections.length === 0) return null;
  return (
    <details className="relative max-w-full">
      <summary className={`${buttonClass()} max-w-full cursor-pointer`}>
        <span className="sr-only">{t("saved")}: </span>
        <span className="wrap-anywhere min-w-0 max-w-64">
          {selection.version === 0 ? t("fresh") : selection.name}
        </span>
      </summary>
      <div className="absolute z-10 mt-2 w-[min(18rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-2 shadow-card sm:right-0">
        <ul>
          {selections.map(({ id, name }) => (
            <li key={id}>
              <a
                href={paths.portfolio(locale, { include: id })}
                aria-current={id === selection.id ? "true" : undefined}
                className={rowClass}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
        {canAddSelection ? (
          <a href={paths.portfolio(locale, { include: "new" })} className={rowClass}>
            {t("fresh")}
          </a>
        ) : (
          <p className="px-3 py-2 text-muted text-sm">{t("full", { limit: selectionLimit })}</p>
        )}
        {selection.version > 0 && (
          <form action={remove} className="border-line border-t pt-1">
            <HiddenFormFields locale={locale} returnTo={paths.portfolio(locale)} />
            <input type="hidden" name="selection" value={selection.id} />
            <button type="submit" className={`${rowClass} text-bata`}>
              {t("remove")}
            </button>
          </form>
        )}
      </div>
    </details>
  );
}
