import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeptMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import type { ResourceFilter } from "@/lib/domain/resource";
import type { ItemPageView } from "@/lib/loaders/item";
import type { LearnerProgress } from "@/lib/loaders/progress";
import type { ChecklistNotice } from "../path/checklist-notice";
import { About } from "./about";
import { DoneWhen } from "./done-when";
import { ItemHeader } from "./item-header";
import { LearnerStatus, type LearnerStatusActions } from "./learner-status";
import { Outline } from "./outline";
import type { OwnItemView } from "./own-item-view";
import { PlaceInPath } from "./place-in-path";
import { WhereToLearn } from "./resources/where-to-learn";

type Props = {
  view: ItemPageView;
  filter: ResourceFilter;
  /** The page with its filter. */
  returnTo: string;
  learnerProgress: LearnerProgress;
  own: OwnItemView;
  /** The learner's note, evidence and time. */
  note: ReactNode;
  evidence: ReactNode;
  time: ReactNode;
  locale: Locale;
  actions: LearnerStatusActions;
  notice: ChecklistNotice;
};

/** An item with what its learner does and keeps there. */
export function ItemPage(props: Props) {
  const { view, filter, returnTo, learnerProgress, own, locale, actions, notice } = props;
  const t = useTranslations("item");
  const pathText = useTranslations("path");
  const { item, outline } = view;
  return (
    <div className={itemPageClasses.page}>
      <KeptMarkup
        locale={locale}
        name={`item/${item.key}/header`}
        render={() => <ItemHeader view={view} t={t} pathText={pathText} locale={locale} />}
      />
      <LearnerStatus
        item={item}
        learnerProgress={learnerProgress}
        locale={locale}
        actions={actions}
        returnTo={returnTo}
        notice={notice}
      />
      <div className={itemPageClasses.columns}>
        <div className={itemPageClasses.main}>
          <KeptMarkup
            locale={locale}
            name={`item/${item.key}/about`}
            className="max-w-2xl"
            render={() => <About item={item} t={pathText} locale={locale} />}
          />
          <DoneWhen item={item} own={own} t={pathText} locale={locale} />
          <WhereToLearn view={view} filter={filter} own={own} t={t} locale={locale} />
          {props.note}
          {props.evidence}
          {outline && <Outline outline={outline} t={t} locale={locale} />}
        </div>
        <div className={itemPageClasses.aside}>
          {props.time}
          <StaticMarkup>
            <PlaceInPath view={view} learnerProgress={learnerProgress} t={t} locale={locale} />
          </StaticMarkup>
        </div>
      </div>
    </div>
  );
}

export const itemPageClasses = {
  page: "break-words py-8 [word-spacing:0.06em] sm:py-12",
  columns: "mt-8 grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]",
  main: "grid min-w-0 grid-cols-1 gap-10",
  aside: "grid grid-cols-1 gap-6",
} as const;
