import type { Metadata } from "next";
import { ItemPage } from "@/components/item/item-page";
import { PublicItemPage } from "@/components/item/public-item-page";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { saveHappenedOn } from "@/lib/actions/happened-on";
import { addLink, markResource, removeLink, tickStatement } from "@/lib/actions/item-marks";
import { restoreNote, saveNote, tickNoteTask } from "@/lib/actions/note";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import { discardTimer, startTimer, stopTimer } from "@/lib/actions/timer";
import type { Locale } from "@/lib/domain/locale";
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
  const [own, time] = await Promise.all([
    loadOwnItem(learnerProgress.learner, place.item, query),
    loadOwnTime(learnerProgress, place.item),
  ]);
  return (
    <ItemPage
      {...shownWith(own.filter)}
      learnerProgress={learnerProgress}
      own={own}
      time={time}
      actions={{
        status: { save: saveChecklist, undo: undoChecklist, saveHappenedOn },
        marks: { markResource, addLink, removeLink, tickStatement },
        note: { save: saveNote, tick: tickNoteTask, restore: restoreNote },
        timer: { start: startTimer, stop: stopTimer, discard: discardTimer },
      }}
      notice={{ ...query, conflicts: loadConflicts(query.wanted, learnerProgress) }}
    />
  );
}
