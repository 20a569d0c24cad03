import type { Metadata } from "next";
import { ItemPage } from "@/components/item/item-page";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { saveHappenedOn } from "@/lib/actions/happened-on";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import type { Locale } from "@/lib/domain/locale";
import { loadConflicts } from "@/lib/loaders/conflict";
import { loadItem } from "@/lib/loaders/item";
import { loadVisitorProgress } from "@/lib/loaders/progress";
import { resourceFilterSchema } from "@/lib/validation/resource-filter";

type Props = {
  params: Promise<{ locale: Locale; step: string; item: string }>;
  searchParams: Promise<
    ChecklistQuery & { wanted?: string | string[]; cost?: string; language?: string }
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
  const filter = resourceFilterSchema.parse(query);
  const view = loadItem(locale, place, filter);
  if (!view) return <NotFoundPage />;
  const learnerProgress = await loadVisitorProgress();
  return (
    <ItemPage
      view={view}
      filter={filter}
      learnerProgress={learnerProgress}
      locale={locale}
      actions={{ save: saveChecklist, undo: undoChecklist, saveHappenedOn }}
      notice={{
        ...query,
        conflicts: learnerProgress ? loadConflicts(query.wanted, learnerProgress) : [],
      }}
    />
  );
}
