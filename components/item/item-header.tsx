import type { Locale } from "@/lib/domain/locale";
import { dutyOf } from "@/lib/domain/path";
import type { ItemPageView } from "@/lib/loaders/item";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "../path/details/path-translator";
import type { ItemTranslator } from "./item-translator";

const linkClass = "inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink";

export function ItemHeader({
  view: { item, step, group },
  t,
  pathText,
  locale,
}: {
  view: ItemPageView;
  t: ItemTranslator;
  pathText: PathTranslator;
  locale: Locale;
}) {
  const { rule, items } = group;
  const duty = t(`duty.${dutyOf(group, item)}`, {
    count: rule.kind === "at-least" ? rule.count : 0,
    total: items.length,
  });
  const hints = [item.hint?.[locale], item.origin && pathText("ours"), duty].filter(Boolean);
  return (
    <header>
      <nav aria-label={t("breadcrumb")} className="text-muted">
        <ol className="flex flex-wrap items-baseline gap-x-2">
          <li>
            <a href={paths.path(locale)} className={linkClass}>
              {pathText("title")}
            </a>
          </li>
          <li className="before:mr-2 before:content-['›'/'']">
            <a href={paths.step(locale, step.key)} className={linkClass}>
              {pathText("step", { number: step.number })}
              <span className="max-sm:sr-only">: {step.title[locale]}</span>
            </a>
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
