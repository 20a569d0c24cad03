import { useTranslations } from "next-intl";
import { KeptMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import { stateOf } from "@/lib/domain/progress";
import type { ResourceFilter } from "@/lib/domain/resource";
import type { ItemPageView } from "@/lib/loaders/item";
import type { OwnTime } from "@/lib/loaders/item-time";
import type { OwnItem } from "@/lib/loaders/own-item";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { EvidenceSection } from "../evidence/evidence-section";
import { TimeSection } from "../log/time-section";
import type { TimerActions } from "../log/timer/timer-buttons";
import { type NoteActions, NoteSection } from "../notes/note-section";
import type { ChecklistNotice } from "../path/checklist-notice";
import { ItemProjects } from "../projects/item-projects";
import { About } from "./about";
import { DoneWhen } from "./done-when";
import { ItemHeader } from "./item-header";
import { LearnerStatus, type LearnerStatusActions } from "./learner-status";
import { Outline } from "./outline";
import type { ItemMarkActions } from "./own-item-view";
import { PlaceInPath } from "./place-in-path";
import { WhereToLearn } from "./resources/where-to-learn";

type ItemActions = {
  readonly status: LearnerStatusActions;
  readonly marks: ItemMarkActions;
  readonly note: NoteActions;
  readonly timer: TimerActions;
};

type Props = {
  view: ItemPageView;
  filter: ResourceFilter;
  /** The page with its filter. */
  returnTo: string;
  learnerProgress: LearnerProgress;
  own: OwnItem;
  time: OwnTime;
  locale: Locale;
  actions: ItemActions;
  /** The outcome of the last form, from the query. */
  notice: ChecklistNotice & {
    readonly resource?: string | undefined;
    readonly note?: string | undefined;
    readonly time?: string | undefined;
  };
};

/** An item with what its learner does and keeps there. */
export function ItemPage(props: Props) {
  const { view, returnTo, learnerProgress, time, locale, actions, notice } = props;
  const t = useTranslations("item");
  const pathText = useTranslations("path");
  const { item } = view;
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
        actions={actions.status}
        returnTo={returnTo}
        notice={notice}
      />
      <div className={itemPageClasses.columns}>
        <MainColumn {...props} />
        <div className={itemPageClasses.aside}>
          <TimeSection
            {...{ item, time, learnerProgress, returnTo, locale }}
            notice={notice.time}
            actions={actions.timer}
          />
          <StaticMarkup>
            <PlaceInPath view={view} learnerProgress={learnerProgress} t={t} locale={locale} />
          </StaticMarkup>
        </div>
      </div>
    </div>
  );
}

function MainColumn(props: Props) {
  const { view, filter, returnTo, learnerProgress, own, locale, actions, notice } = props;
  const { learner, states } = learnerProgress;
  const t = useTranslations("item");
  const pathText = useTranslations("path");
  const { item, outline } = view;
  const { status } = stateOf(states, item.key);
  const marked = {
    ...{ status, marks: own.marks, actions: actions.marks },
    ...{ returnTo, notice: notice.resource },
  };
  return (
    <div className={itemPageClasses.main}>
      <KeptMarkup
        locale={locale}
        name={`item/${item.key}/about`}
        className="max-w-2xl"
        render={() => <About item={item} t={pathText} locale={locale} />}
      />
      <DoneWhen item={item} own={marked} t={pathText} locale={locale} />
      <WhereToLearn view={view} filter={filter} own={marked} t={t} locale={locale} />
      <NoteSection
        {...{ note: own.note, versions: own.versions, learner, returnTo, locale }}
        item={item.key}
        notice={notice.note}
        actions={actions.note}
      />
      <ItemProjects
        item={item}
        projects={own.projects}
        timeZone={learner.timeZone}
        locale={locale}
      />
      <EvidenceSection item={item} own={own} learnerProgress={learnerProgress} locale={locale} />
      {outline && <Outline outline={outline} t={t} locale={locale} />}
    </div>
  );
}

export const itemPageClasses = {
  page: "break-words py-8 [word-spacing:0.06em] sm:py-12",
  columns: "mt-8 grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]",
  main: "grid min-w-0 grid-cols-1 gap-10",
  aside: "grid grid-cols-1 gap-6",
} as const;
