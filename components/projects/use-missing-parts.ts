import { useTranslations } from "next-intl";
import type { Project } from "@/lib/domain/project";
import { hasFullResult, projectLinksOf } from "@/lib/domain/project-level";

/** What the project needs to become linked. */
export function useMissingParts(project: Project): string[] {
  const t = useTranslations("project.level.parts");
  const { result, limits } = project;
  if (hasFullResult(project) && projectLinksOf(project).length > 0) return [];
  return [
    !result?.metric && t("metric"),
    !result?.value && t("value"),
    !result?.baseline && t("baseline"),
    !limits && t("limits"),
    projectLinksOf(project).length === 0 && t("link"),
  ].filter((part) => part !== false);
}
