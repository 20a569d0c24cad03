import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Project } from "@/lib/domain/project";
import { hasFullResult, projectLinksOf } from "@/lib/domain/project-level";
import { formatDay, formatList } from "@/lib/format";
import type { ProjectView } from "@/lib/loaders/project";
import { paths } from "@/lib/paths";
import { LevelSign } from "../evidence/level-sign";
import { buttonClass } from "../ui/button";
import { periodOf } from "./period";

const linkClass = "inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink";

export function ProjectHeader({ view, locale }: { view: ProjectView; locale: Locale }) {
  const t = useTranslations("project");
  const { project, learnerProgress, isRemoved } = view;
  const period = periodOf(project, locale, useTranslations("project.period"));
  const missing = useMissingParts(project);
  return (
    <header>
      <Breadcrumb view={view} locale={locale} />
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
            {project.role && <span className="text-muted">{project.role}</span>}
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

/** What the project needs to become linked. */
function useMissingParts(project: Project): string[] {
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

function Breadcrumb({ view: { place }, locale }: { view: ProjectView; locale: Locale }) {
  const t = useTranslations("project");
  const path = useTranslations("path");
  return (
    <nav aria-label={t("breadcrumb")} className="text-muted">
      <ol className="flex flex-wrap items-baseline gap-x-2">
        <li>
          <a href={paths.projects(locale)} className={linkClass}>
            {t("title")}
          </a>
        </li>
        {place && (
          <>
            <li className="before:mr-2 before:content-['›'/'']">
              <a href={paths.step(locale, place.step.key)} className={linkClass}>
                {path("step", { number: place.step.number })}
                <span className="max-sm:sr-only">: {place.step.title[locale]}</span>
              </a>
            </li>
            <li className="before:mr-2 before:content-['›'/'']">
              <a href={paths.item(locale, place.step.key, place.item.key)} className={linkClass}>
                {place.item.title[locale]}
              </a>
            </li>
          </>
        )}
      </ol>
    </nav>
  );
}
