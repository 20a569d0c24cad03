import { z } from "zod";
import {
  type ProjectTask,
  projectLimits,
  projectSkillLimit,
  type RubricPoint,
  taskLimit,
} from "../domain/project";
import { cleanText } from "../domain/text";
import { idField, versionInText } from "./fields";
import { addMissingParts, endBeforeStart, endsAfterStart } from "./project";
import {
  aboutFields,
  competenceKeys,
  linkFields,
  projectItemField,
  resultFields,
  skillsField,
  storyFields,
  taskField,
  titleLineField,
  whereField,
} from "./project-fields";

/** `base` is what the form was based on. */
const keyFields = { project: idField, base: z.string().max(40) };

export const aboutFormSchema = z
  .object({ ...keyFields, ...aboutFields })
  .refine(endsAfterStart, endBeforeStart);

export const resultFormSchema = z
  .object({ ...keyFields, ...resultFields })
  .superRefine(addMissingParts);

const { problem, data, dataset, approach, limits, aiHelp } = storyFields;
export const problemFormSchema = z.object({ ...keyFields, problem });
export const dataFormSchema = z.object({ ...keyFields, data, dataset });
export const approachFormSchema = z.object({ ...keyFields, approach });
export const limitsFormSchema = z.object({ ...keyFields, limits });
export const aiHelpFormSchema = z.object({ ...keyFields, aiHelp });

export const linksFormSchema = z.object({ ...keyFields, ...linkFields });

export const skillsFormSchema = z.object({ ...keyFields, skills: skillsField });

/** A field for each competence, with where to see it; empty for one that is not earned. */
const pointFields = Object.fromEntries([...competenceKeys].map((key) => [key, whereField]));

export const rubricFormSchema = z.object({ ...keyFields, ...pointFields });

/** In the order of the path. */
export function rubricFromForm(form: z.output<typeof rubricFormSchema>): RubricPoint[] {
  return Object.entries(form).flatMap(([competence, where]) =>
    competenceKeys.has(competence) && typeof where === "string" && where !== ""
      ? [{ competence, where }]
      : [],
  );
}

/** One task a line. */
export const tasksFormSchema = z.object({
  ...keyFields,
  tasks: z
    .string("required")
    .max(2 * taskLimit * projectLimits.task, "too-long")
    .transform((text) =>
      cleanText(text)
        .split("\n")
        .filter((line) => line.trim() !== ""),
    )
    .pipe(z.array(taskField).max(taskLimit, "too-many")),
});

/** `task` is `position:state:text`: of a list that has changed since, another task is not ticked. */
export const tickTaskSchema = z.object({
  project: idField,
  task: z
    .string()
    .transform((text) => /^(\d{1,2}):(done|open):(.*)$/s.exec(text)?.slice(1))
    .pipe(z.tuple([z.string(), z.string(), z.string()]))
    .transform(([position, state, text]): ProjectTask & { position: number } => ({
      position: Number(position),
      done: state === "done",
      text,
    })),
});

/** Without a template it needs a title; with one it has that of its item. */
export const startProjectSchema = z
  .object({
    project: idField,
    template: z.union([z.literal("").transform(() => null), projectItemField]),
    title: titleLineField.transform((title) => title || null),
  })
  .refine(({ template, title }) => template !== null || title !== null, {
    path: ["title"],
    message: "required",
  });

export const removeProjectSchema = z.object({ project: idField, version: versionInText });

export const removePictureSchema = z.object({ project: idField });

/** Of a page's query; anything else is ignored. */
export const projectListQuerySchema = z.object({
  start: projectItemField.optional().catch(undefined),
  done: z.literal("removed").optional().catch(undefined),
});

/** The fields of a section; which they are depends on it. */
export const sectionRequestSchema = z.record(
  z.string().max(60),
  z.union([z.string(), z.array(z.string()).max(2 * projectSkillLimit)]),
);
