import { defaultLocale } from "@/lib/domain/locale";
import type { ResourceFilter } from "@/lib/domain/resource";
import { withQuery } from "@/lib/paths";
import type { ItemTranslator } from "../item-translator";

/** Links that each switch one filter on or off. */
export function ResourceFilters({
  address,
  filter,
  t,
}: {
  address: string;
  filter: ResourceFilter;
  t: ItemTranslator;
}) {
  const isFree = filter.cost === "free";
  const isInLanguage = filter.language === defaultLocale;
  const linkTo = (next: ResourceFilter, isOn: boolean, label: string) => (
    <li>
      <a
        href={`${withQuery(address, next)}#where-to-learn`}
        aria-current={isOn ? "true" : undefined}
        className="inline-flex min-h-11 items-center rounded-full border border-line bg-surface px-3.5 font-semibold text-muted text-sm hover:border-edge hover:text-ink aria-[current]:border-pandan aria-[current]:bg-pandan-soft aria-[current]:text-pandan-strong sm:min-h-9"
      >
        {label}
        {isOn && (
          <>
            <span aria-hidden="true" className="ml-1.5">
              ×
            </span>
            <span className="sr-only">, {t("where.removeFilter")}</span>
          </>
        )}
      </a>
    </li>
  );
  return (
    <nav aria-label={t("where.filters")} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {linkTo({ ...filter, cost: isFree ? "any" : "free" }, isFree, t("where.cost.free"))}
        {linkTo(
          { ...filter, language: isInLanguage ? "any" : defaultLocale },
          isInLanguage,
          t(`where.language.${defaultLocale}`),
        )}
      </ul>
    </nav>
  );
}
