import type { Metadata } from "next";
import { EvidenceSection } from "@/components/evidence/evidence-section";
import { ItemPage } from "@/components/item/item-page";
import { PublicItemPage } from "@/components/item/public-item-page";
import { TimeSection } from "@/components/log/time-section";
import { NoteSection } from "@/components/notes/note-section";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { ItemProjects } from "@/components/projects/item-projects";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { saveHappenedOn } from "@/lib/actions/happened-on";
import { addLink, markResource, removeLink, tickStatement } from "@/lib/actions/item-marks";
import { restoreNote, saveNote, tickNoteTask } from "@/lib/actions/note";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import { startTimer, stopTimer } from "@/lib/actions/timer";
import type { Locale } from "@/lib/domain/locale";
import { stateOf } from "@/lib/domain/progress";
import type { ResourceFilter } from "@/lib/domain/resource";
import { loadConflicts } from "@/lib/loaders/conflict";
import { loadItem, withResourceFilter } from "@/lib/loaders/item";
import { loadOwnTime } from "@/lib/loaders/item-time";
import { loadSignUpSetting } from "@/lib/loaders/mail-links";
import { loadOwnItem, type OwnItemQuery } from "@/lib/loaders/own-item";
import { loadVisitorProgress } from "@/lib/loaders/progress";
import { paths, withQuery } from "@/lib/paths";
import { resourceFilterSchema } from "@/lib/validation/resource-filter";

type Props = {
  params: Promise<{ locale: Locale; step: string; item: string }>;
  searchParams: Promise<
    ChecklistQuery &
      OwnItemQuery & { wanted?: string | string[]; note?: string; resource?: string; time?: string }
  >;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ...place } = await params;
  const view = loadItem(locale, place);
  return view ? { title: view.item.title[locale], description: view.item.what[locale] } : {};
}

/** Of an unknown item proxy.ts sets the status. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, ...place } = await params;
  const query = await searchParams;
  const view = loadItem(locale, place);
  if (!view) return <NotFoundPage />;
  const learnerProgress = await loadVisitorProgress();
  const shownWith = (filter: ResourceFilter) => ({
    view: withResourceFilter(view, filter),
    filter,
    returnTo: withQuery(paths.item(locale, place.step, place.item), filter),
    locale,
  });
  if (!learnerProgress) {
    const shown = shownWith(resourceFilterSchema.parse(query));
    return <PublicItemPage {...shown} isSignUpOpen={loadSignUpSetting()} />;
  }
  const { learner } = learnerProgress;
  const [own, time] = await Promise.all([
    loadOwnItem(learner, place.item, query),
    loadOwnTime(learnerProgress, place.item),
  ]);
  const shown = shownWith(own.filter);
  const { returnTo } = shown;
  return (
    <ItemPage
      {...shown}
      learnerProgress={learnerProgress}
      own={{
        status: stateOf(learnerProgress.states, place.item).status,
        marks: own.marks,
        actions: { markResource, addLink, removeLink, tickStatement },
        returnTo,
        notice: query.resource,
      }}
      note={
        <NoteSection
          item={place.item}
          note={own.note}
          versions={own.versions}
          learner={learner}
          locale={locale}
          returnTo={returnTo}
          olderHref={(before) => `${withQuery(returnTo, { before })}#note`}
          notice={query.note}
          actions={{ save: saveNote, tick: tickNoteTask, restore: restoreNote }}
        />
      }
      evidence={
        <>
          <ItemProjects
            item={view.item}
            projects={own.projects}
            timeZone={learner.timeZone}
            locale={locale}
          />
          <EvidenceSection
            item={view.item}
            own={own}
            learnerProgress={learnerProgress}
            locale={locale}
          />
        </>
      }
      time={
        <TimeSection
          item={view.item}
          time={time}
          learnerProgress={learnerProgress}
          notice={query.time}
          actions={{ start: startTimer, stop: stopTimer }}
          returnTo={returnTo}
          locale={locale}
        />
      }
      actions={{ save: saveChecklist, undo: undoChecklist, saveHappenedOn }}
      notice={{ ...query, conflicts: loadConflicts(query.wanted, learnerProgress) }}
    />
  );
}
