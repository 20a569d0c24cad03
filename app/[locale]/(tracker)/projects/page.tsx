import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProjectsPage } from "@/components/projects/projects-page";
import { startProject } from "@/lib/actions/project";
import type { Locale } from "@/lib/domain/locale";
import { loadProjectListPage } from "@/lib/loaders/project";
import { projectListQuerySchema } from "@/lib/validation/project-form";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ start?: string; done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "project" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { start, done } = projectListQuerySchema.parse(await searchParams);
  const list = await loadProjectListPage(locale, start);
  return (
    <ProjectsPage
      list={list}
      chosen={start}
      isRemoved={done === "removed"}
      start={startProject}
      locale={locale}
    />
  );
}
