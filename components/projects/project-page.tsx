import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { ProjectView } from "@/lib/loaders/project";
import type { FormAction, StatefulFormAction } from "../forms/form-action";
import type { ChecklistActions, ChecklistNotice } from "../path/checklist-notice";
import { FigureCard } from "./figure/figure-card";
import { Offers } from "./offers";
import { PictureSection } from "./picture-section";
import { ProjectHeader } from "./project-header";
import { ProjectNotice } from "./project-notice";
import { RemoveSection } from "./remove-section";
import { RubricSection } from "./rubric-section";
import { EditSection, type SectionActions } from "./sections/edit-section";
import { SkillsCard } from "./skills-card";
import { TasksSection } from "./tasks-section";
import { TextSection, textSections } from "./text-section";

type ProjectActions = {
  readonly sections: SectionActions;
  readonly tick: FormAction;
  readonly removePicture: FormAction;
  readonly remove: StatefulFormAction;
  readonly checklist: ChecklistActions;
};

type Props = {
  view: ProjectView;
  locale: Locale;
  returnTo: string;
  /** The outcome of the last form, from the query. */
  notice: ChecklistNotice & {
    readonly part?: string | undefined;
    readonly picture?: string | undefined;
  };
  actions: ProjectActions;
};

/** Of a removed project only the forms that were refused are shown, with what was typed. */
export function ProjectPage({ view, locale, returnTo, notice, actions }: Props) {
  const t = useTranslations("project");
  const context = { view, locale, returnTo };
  const edit = { ...context, actions: actions.sections };
  return (
    <div className="break-words py-8 [word-spacing:0.06em] sm:py-12">
      <ProjectHeader {...context} />
      <ProjectNotice part={notice.part} picture={notice.picture} />
      <EditSection name="about" {...edit} />
      <Offers {...context} notice={notice} actions={actions.checklist} />
      <div className="mt-6 grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0 lg:order-2">
          <FigureCard {...edit} />
        </div>
        <PictureSection {...context} error={notice.picture} remove={actions.removePicture} />
      </div>
      <div className="mt-10 grid grid-cols-1 items-start gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 divide-y divide-line">
          {textSections.map((name) => (
            <TextSection key={name} name={name} {...edit} />
          ))}
        </div>
        <div className="grid grid-cols-1 gap-6">
          <TasksSection {...edit} tick={actions.tick} />
          <SkillsCard {...edit} />
        </div>
      </div>
      <RubricSection {...edit} />
      <RemoveSection {...context} action={actions.remove} title={t("remove.title")} />
    </div>
  );
}
