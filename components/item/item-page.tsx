import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import { stateOf } from "@/lib/domain/progress";
import type { ResourceFilter } from "@/lib/domain/resource";
import type { ItemPageView } from "@/lib/loaders/item";
import type { LearnerProgress } from "@/lib/loaders/progress";
import type { ChecklistNotice } from "../path/checklist-notice";
import { About } from "./about";
import { DoneWhen } from "./done-when";
import { Effort } from "./effort";
import { ItemHeader } from "./item-header";
import { LearnerStatus, type LearnerStatusActions } from "./learner-status";
import { Outline } from "./outline";
import type { OwnItemView } from "./own-item-view";
import { PlaceInPath } from "./place-in-path";
import { WhereToLearn } from "./resources/where-to-learn";
import { SignUpInvitation } from "./sign-up-invitation";

type Props = {
  view: ItemPageView;
  filter: ResourceFilter;
  /** The page with its filter. */
  returnTo: string;
  /** Null when signed out, as is `own`. */
  learnerProgress: LearnerProgress | null;
  own: OwnItemView | null;
  /** The learner's note and evidence. */
  note: ReactNode;
  evidence: ReactNode;
  locale: Locale;
  actions: LearnerStatusActions;
  notice: ChecklistNotice;
};

export function ItemPage(props: Props) {
  const { view, filter, returnTo, learnerProgress, own, locale, actions, notice } = props;
  const t = useTranslations("item");
  const { item, outline } = view;
  // With a filter there would be several of each item.
  const isSameForAll = !learnerProgress && !filter.cost && !filter.language;
  const keepAs = (part: string) => (isSameForAll ? `${locale}/${item.key}/${part}` : undefined);
  const state = learnerProgress && stateOf(learnerProgress.states, item.key);
  return (
    <div className="break-words py-8 [word-spacing:0.06em] sm:py-12">
      <ItemHeader view={view} isSignedIn={learnerProgress !== null} locale={locale} />
      {learnerProgress ? (
        <LearnerStatus
          item={item}
          learnerProgress={learnerProgress}
          locale={locale}
          actions={actions}
          returnTo={returnTo}
          notice={notice}
        />
      ) : (
        <SignUpInvitation returnTo={returnTo} locale={locale} />
      )}
      <div className="mt-8 grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 grid-cols-1 gap-10">
          <About item={item} locale={locale} />
          <DoneWhen item={item} own={own} locale={locale} />
          {own ? (
            <>
              <WhereToLearn view={view} filter={filter} own={own} t={t} locale={locale} />
              {props.note}
              {props.evidence}
              {outline && <Outline outline={outline} t={t} locale={locale} />}
            </>
          ) : (
            <StaticMarkup keepAs={keepAs("main")} className="grid min-w-0 grid-cols-1 gap-10">
              <WhereToLearn view={view} filter={filter} own={own} t={t} locale={locale} />
              {outline && <Outline outline={outline} t={t} locale={locale} />}
            </StaticMarkup>
          )}
        </div>
        <StaticMarkup keepAs={keepAs("aside")} className="grid grid-cols-1 gap-6">
          <Effort item={item} state={state} t={t} locale={locale} />
          <PlaceInPath view={view} learnerProgress={learnerProgress} t={t} locale={locale} />
        </StaticMarkup>
      </div>
    </div>
  );
}
