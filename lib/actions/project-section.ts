import { z } from "zod";
import type { FormState } from "../domain/form-state";
import type { ProjectContent } from "../domain/project";
import type { ProjectOutcome } from "../domain/project-decision";
import { type ProjectSection, sectionChangeOf } from "../domain/project-section";
import { filledResultOf } from "../validation/project";
import {
  aboutFormSchema,
  aiHelpFormSchema,
  approachFormSchema,
  dataFormSchema,
  limitsFormSchema,
  linksFormSchema,
  problemFormSchema,
  resultFormSchema,
  rubricFormSchema,
  rubricFromForm,
  skillsFormSchema,
  tasksFormSchema,
} from "../validation/project-form";
import type { LearnerContext } from "./context";
import { changeProject } from "./project-changes";

type SectionForm = {
  readonly schema: z.ZodObject;
  /** `input` is what the schema made of a form. */
  readonly changeOf: (input: unknown, known: ProjectContent) => Partial<ProjectContent>;
};

function define<Schema extends z.ZodObject>(
  schema: Schema,
  changeOf: (input: z.output<Schema>, known: ProjectContent) => Partial<ProjectContent>,
): SectionForm {
  return { schema, changeOf: (input, known) => changeOf(input as z.output<Schema>, known) };
}

export const sectionForms: Readonly<Record<ProjectSection, SectionForm>> = {
  about: define(aboutFormSchema, ({ project: _project, base: _base, ...about }) => about),
  result: define(resultFormSchema, ({ project: _project, base: _base, ...result }) => ({
    result: filledResultOf(result),
  })),
  links: define(linksFormSchema, ({ repository, demo }) => ({ repository, demo })),
  problem: define(problemFormSchema, ({ problem }) => ({ problem })),
  data: define(dataFormSchema, ({ data, dataset }) => ({ data, dataset })),
  approach: define(approachFormSchema, ({ approach }) => ({ approach })),
  limits: define(limitsFormSchema, ({ limits }) => ({ limits })),
  aiHelp: define(aiHelpFormSchema, ({ aiHelp }) => ({ aiHelp })),
  skills: define(skillsFormSchema, ({ skills }) => ({ skills })),
  rubric: define(rubricFormSchema, (form) => ({ rubric: rubricFromForm(form) })),
  // A task with the same text keeps its tick.
  tasks: define(tasksFormSchema, (form, { tasks }) => {
    const done = new Set(tasks.filter((task) => task.done).map(({ text }) => text));
    return { tasks: form.tasks.map((text) => ({ text, done: done.has(text) })) };
  }),
};

const keySchema = z.object({ project: z.string(), base: z.string() });

/** Saves what the schema of the section made of a form. */
export function changeSection(
  context: LearnerContext,
  section: ProjectSection,
  input: unknown,
): Promise<ProjectOutcome> {
  const { project, base } = keySchema.parse(input);
  const { changeOf } = sectionForms[section];
  return changeProject(context, project, {
    change: (known) => sectionChangeOf(section, base, known, changeOf(input, known)),
  });
}

/** What a form shows that changed nothing; undefined for one that did, or that had nothing to change. */
export function errorsOf({ outcome }: ProjectOutcome): FormState["errors"] | undefined {
  if (outcome === "saved" || outcome === "unchanged") return undefined;
  if (outcome === "future") return { finishedOn: "future" };
  return { form: outcome === "missing" ? "gone" : outcome };
}
