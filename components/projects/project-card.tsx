import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { LevelledProject } from "@/lib/domain/project-level";
import { paths } from "@/lib/paths";
import { LevelSign } from "../evidence/level-sign";
import { periodOf } from "./period";

export function ProjectCard({
  project,
  timeZone,
  locale,
}: {
  project: LevelledProject;
  timeZone: string;
  locale: Locale;
}) {
  const t = useTranslations("project");
  const { id, title, summary, result, level } = project;
  const period = periodOf(project, locale, useTranslations("project.period"));
  return (
    <article
      data-project={id}
      className="rounded-card border border-line bg-surface p-5 shadow-card sm:p-7"
    >
      <h2 className="text-xl">
        <a
          href={paths.project(locale, id)}
          className="inline-block py-1 underline decoration-edge underline-offset-4"
        >
          {title}
        </a>
      </h2>
      {summary && <p className="mt-1 text-muted">{summary}</p>}
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <LevelSign level={level} timeZone={timeZone} locale={locale} />
        {period && <span className="text-muted">{period}</span>}
      </p>
      {result?.value && (
        <p className="mt-3">
          <strong className="text-lg">{result.value}</strong> <span>{result.metric}</span>
          <span className="block text-muted text-sm">
            {[
              t("figure.baselineNamed", { name: result.baseline }),
              ...(result.sample ? [t("figure.sample", { sample: result.sample })] : []),
            ].join(" · ")}
          </span>
        </p>
      )}
    </article>
  );
}
