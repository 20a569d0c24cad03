import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { KeptMarkup } from "@/components/ui/kept-markup";
import type { Locale } from "@/lib/domain/locale";
import { statusOf } from "@/lib/domain/progress";
import type { ItemDetailsView } from "@/lib/loaders/item-details";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { paths } from "@/lib/paths";
import { ItemChecklist } from "../item/item-checklist";
import { ItemControl } from "../item/item-control";
import type { ChecklistActions, ChecklistNotice } from "./checklist-notice";
import { ItemDetails } from "./details/item-details";

/** The one thing to do for a new learner: an item, open, with its control above its text. */
export function FirstItem({
  first,
  learnerProgress,
  locale,
  actions,
  notice,
}: {
  first: ItemDetailsView;
  learnerProgress: LearnerProgress;
  locale: Locale;
  actions: ChecklistActions;
  notice: ChecklistNotice;
}) {
  const t = useTranslations("path");
  const itemText = useTranslations("item");
  const { item } = first;
  const [following] = learnerProgress.next;
  const isStarted = statusOf(learnerProgress.states, item.key) !== "not-started";
  return (
    // No frame on a phone, so that the statuses fit one line.
    <section
      aria-labelledby="first-item"
      className="border-pandan border-t-2 pt-5 sm:rounded-card sm:border sm:bg-surface sm:p-7 sm:shadow-card"
    >
      <h2 id="first-item" className="text-2xl">
        {item.title[locale]}
      </h2>
      <div className="mt-4">
        <ItemChecklist
          item={item}
          learnerProgress={learnerProgress}
          control={ItemControl}
          locale={locale}
          actions={actions}
          returnTo={paths.path(locale)}
          notice={notice}
        />
      </div>
      {isStarted && following && (
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          {t("first.started")}
          <a
            href={paths.item(locale, following.step.step.key, following.item.key)}
            className={buttonClass("primary")}
          >
            {t("first.next", { title: following.item.title[locale] })}
          </a>
        </p>
      )}
      <KeptMarkup
        locale={locale}
        name={`row/${item.key}`}
        className="mt-4 max-w-2xl"
        render={() => <ItemDetails view={first} t={t} itemText={itemText} locale={locale} />}
      />
    </section>
  );
}
