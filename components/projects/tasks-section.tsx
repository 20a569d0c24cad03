import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { SubmitBox } from "@/components/ui/submit-box";
import type { Locale } from "@/lib/domain/locale";
import type { ProjectView } from "@/lib/loaders/project";
import type { FormAction } from "../forms/form-action";
import { EditSection, type SectionActions } from "./sections/edit-section";

type Props = {
  view: ProjectView;
  actions: SectionActions;
  tick: FormAction;
  locale: Locale;
  returnTo: string;
};

export function TasksSection({ tick, ...context }: Props) {
  const t = useTranslations("project.tasks");
  const { project, isRemoved } = context.view;
  const { tasks } = project;
  const done = tasks.filter((task) => task.done).length;
  return (
    <Card
      aria-labelledby="tasks"
      className={`${isRemoved ? "empty:hidden" : ""} ${tasks.length === 0 ? "print:hidden" : ""}`}
    >
      {!isRemoved && (
        <>
          <h2 id="tasks" className="scroll-mt-6 text-lg">
            {tasks.length === 0 ? t("none") : t("title", { done, all: tasks.length })}
          </h2>
          <form action={tick}>
            <HiddenFormFields locale={context.locale} returnTo={context.returnTo} />
            <input type="hidden" name="project" value={project.id} />
            <ol className="mt-2 space-y-1">
              {tasks.map(({ text, done: isDone }, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a task is known by its place.
                <li key={position} className="flex min-h-11 items-start gap-2 py-1.5">
                  <SubmitBox
                    name="task"
                    value={`${position}:${isDone ? "open" : "done"}:${text}`}
                    label={text}
                    isChecked={isDone}
                  />
                  <span className="min-w-0">{text}</span>
                </li>
              ))}
            </ol>
          </form>
        </>
      )}
      <EditSection name="tasks" isEmpty={tasks.length === 0} {...context} />
    </Card>
  );
}
