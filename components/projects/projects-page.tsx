import { randomUUID } from "node:crypto";
import { useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { projectLimit, projectLimits } from "@/lib/domain/project";
import { formatNumber } from "@/lib/format";
import type { ProjectList } from "@/lib/loaders/project";
import type { StatefulFormAction } from "../forms/form-action";
import { ProjectCard } from "./project-card";
import { StartForm, type StartMessages } from "./start-form";

export function ProjectsPage({
  list: { learner, projects, templates, isFull },
  chosen,
  isRemoved,
  start,
  locale,
}: {
  list: ProjectList;
  /** The template that the address names. */
  chosen: string | undefined;
  /** Whether a project was just removed. */
  isRemoved: boolean;
  start: StatefulFormAction;
  locale: Locale;
}) {
  const t = useTranslations("project");
  const messages = useStartMessages(locale);
  const figures = projects.filter(({ result }) => result?.value).length;
  const counts = {
    count: projects.length,
    number: formatNumber(projects.length, locale),
    figures,
    figuresNumber: formatNumber(figures, locale),
  };
  const headline = projects.length > 0 && figures > 0 ? "headlineWithFigure" : "headline";
  return (
    <div className="py-8 [word-spacing:0.06em] sm:py-12">
      <h1 className="text-3xl sm:text-4xl">{t(headline, counts)}</h1>
      <p className="mt-3 mb-8 max-w-2xl text-muted">
        {t(projects.length === 0 ? "empty" : "lead")}
      </p>
      <p
        role="status"
        className={isRemoved ? "mb-6 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}
      >
        {isRemoved && t("done.removed")}
      </p>
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <ul className="grid grid-cols-1 gap-5">
          {projects.map((project) => (
            <li key={project.id}>
              <ProjectCard project={project} timeZone={learner.timeZone} locale={locale} />
            </li>
          ))}
        </ul>
        <Card
          aria-labelledby="start"
          className={projects.length === 0 ? "lg:col-start-1 lg:row-start-1" : ""}
        >
          <h2 id="start" className="mb-4 scroll-mt-6 text-xl">
            {t("start.title")}
          </h2>
          {isFull ? (
            <p>{t("limits.full", { limit: projectLimit })}</p>
          ) : (
            <StartForm
              id={randomUUID()}
              action={start}
              templates={templates.map(({ key, title }) => ({ key, title: title[locale] }))}
              chosen={chosen}
              locale={locale}
              messages={messages}
            />
          )}
        </Card>
      </div>
    </div>
  );
}

function useStartMessages(locale: Locale): StartMessages {
  const t = useTranslations("project.limits");
  const { project, account } = useMessages();
  const limit = formatNumber(projectLimits.title, locale);
  const { template, empty, templateHint, name, nameHint, submit } = project.start;
  return {
    ...{ template, empty, templateHint, name, nameHint, submit },
    errors: {
      required: project.errors.required,
      "too-long": t("too-long", { limit }),
      full: t("full", { limit: formatNumber(projectLimit, locale) }),
      gone: project.errors.gone,
    },
    formErrors: account.errors.form,
  };
}
