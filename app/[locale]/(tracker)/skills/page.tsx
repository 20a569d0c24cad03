import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { SkillsPage } from "@/components/path/skills-page";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import type { Locale } from "@/lib/domain/locale";
import { loadConflicts } from "@/lib/loaders/conflict";
import { loadSkills } from "@/lib/loaders/skills";
import { skillFilterSchema } from "@/lib/validation/skill-filter";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<
    ChecklistQuery & { wanted?: string | string[]; status?: string; q?: string }
  >;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "path.skills" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const filter = skillFilterSchema.parse(query);
  const view = await loadSkills(locale, filter);
  return (
    <SkillsPage
      view={view}
      filter={filter}
      locale={locale}
      actions={{ save: saveChecklist, undo: undoChecklist }}
      notice={{ ...query, conflicts: loadConflicts(query.wanted, view) }}
    />
  );
}
