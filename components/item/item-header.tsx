import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { dutyOf } from "@/lib/domain/path";
import type { ItemPageView } from "@/lib/loaders/item";
import { paths } from "@/lib/paths";

const linkClass = "inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink";

export function ItemHeader({
  view: { item, step, group },
  isSignedIn,
  locale,
}: {
  view: ItemPageView;
  isSignedIn: boolean;
  locale: Locale;
}) {
  const t = useTranslations("item");
  const path = useTranslations("path");
  const { rule, items } = group;
  const duty = t(`duty.${dutyOf(group, item)}`, {
    count: rule.kind === "at-least" ? rule.count : 0,
    total: items.length,
  });
  const hints = [item.hint?.[locale], item.origin && path("ours"), duty].filter(Boolean);
  const stepTitle = (
    <>
      {path("step", { number: step.number })}
      <span className="max-sm:sr-only">: {step.title[locale]}</span>
    </>
  );
  return (
    <header>
      <nav aria-label={t("breadcrumb")} className="text-muted">
        <ol className="flex flex-wrap items-baseline gap-x-2">
          <li>
            <a
              href={isSignedIn ? paths.path(locale) : `${paths.home(locale)}#path`}
              className={linkClass}
            >
              {path("title")}
            </a>
          </li>
          <li className="before:mr-2 before:content-['›'/'']">
            {isSignedIn ? (
              <a href={paths.step(locale, step.key)} className={linkClass}>
                {stepTitle}
              </a>
            ) : (
              stepTitle
            )}
          </li>
          <li className="before:mr-2 before:content-['›'/'']">{group.title[locale]}</li>
        </ol>
      </nav>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="min-w-0 text-3xl sm:text-4xl">{item.title[locale]}</h1>
        <p className="text-lg text-muted">{hints.join(" · ")}</p>
      </div>
    </header>
  );
}
