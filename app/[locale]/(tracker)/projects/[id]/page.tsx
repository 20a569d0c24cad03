import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { MissingProjectPage } from "@/components/projects/missing-project-page";
import { ProjectPage } from "@/components/projects/project-page";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import { removePicture, removeProject, tickTask } from "@/lib/actions/project";
import {
  saveAbout,
  saveAiHelp,
  saveApproach,
  saveData,
  saveLimits,
  saveLinks,
  saveProblem,
  saveResult,
  saveRubric,
  saveSkills,
  saveTasks,
} from "@/lib/actions/project-sections";
import type { Locale } from "@/lib/domain/locale";
import { loadConflicts } from "@/lib/loaders/conflict";
import { loadProjectPage } from "@/lib/loaders/project";
import { paths } from "@/lib/paths";
import { idFrom } from "@/lib/validation/fields";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<
    ChecklistQuery & { wanted?: string | string[]; part?: string; picture?: string }
  >;
};

const sections = {
  about: saveAbout,
  result: saveResult,
  links: saveLinks,
  problem: saveProblem,
  data: saveData,
  approach: saveApproach,
  limits: saveLimits,
  aiHelp: saveAiHelp,
  skills: saveSkills,
  rubric: saveRubric,
  tasks: saveTasks,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "project" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id: text } = await params;
  const query = await searchParams;
  const id = idFrom(text);
  const view = id === undefined ? null : await loadProjectPage(locale, id);
  if (!view || id === undefined) return <MissingProjectPage locale={locale} />;
  return (
    <ProjectPage
      view={view}
      locale={locale}
      returnTo={paths.project(locale, id)}
      notice={{ ...query, conflicts: loadConflicts(query.wanted, view.learnerProgress) }}
      actions={{
        sections,
        tick: tickTask,
        removePicture,
        remove: removeProject,
        checklist: { save: saveChecklist, undo: undoChecklist },
      }}
    />
  );
}
