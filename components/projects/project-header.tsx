import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatList } from "@/lib/format";
import type { ProjectView } from "@/lib/loaders/project";
import { paths } from "@/lib/paths";
import { LevelSign } from "../evidence/level-sign";
import { buttonClass } from "../ui/button";
import { periodOf } from "./period";
import { ProjectBreadcrumb } from "./project-breadcrumb";
import { useMissingParts } from "./use-missing-parts";

export function ProjectHeader({ view, locale }: { view: ProjectView; locale: Locale }) {
  const t = useTranslations("project");
  const { project, learnerProgress, isRemoved } = view;
  const period = periodOf(project, locale, useTranslations("project.period"));
  const missing = useMissingParts(project);
  return (
    <header>
      <ProjectBreadcrumb view={view} locale={locale} />
      <h1 className="mt-1 text-3xl sm:text-4xl">
        {isRemoved ? t("removed.title") : project.title}
      </h1>
      {isRemoved ? (
        <div className="mt-3 max-w-2xl">
          <p>
            {t("removed.text", {
              title: project.title,
              date: project.removedOn ? formatDay(project.removedOn, locale, "long") : "",
            })}
          </p>
          <a href={paths.projects(locale)} className={`mt-4 ${buttonClass()}`}>
            {t("removed.back")}
          </a>
        </div>
      ) : (
        <>
          <p className="mt-2 max-w-2xl text-lg text-muted">{project.summary || t("noSummary")}</p>
          <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
            <span className="font-semibold">
              <LevelSign
                level={project.level}
                timeZone={learnerProgress.learner.timeZone}
                locale={locale}
              />
            </span>
            {period && <span className="text-muted">{period}</span>}
            {project.role && <span className="min-w-0 break-words text-muted">{project.role}</span>}
          </p>
          {missing.length > 0 && (
            <p className="mt-1 text-muted text-sm">
              {t("level.missing", { parts: formatList(missing, locale) })}
            </p>
          )}
        </>
      )}
    </header>
  );
}
