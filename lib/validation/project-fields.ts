import { z } from "zod";
import { defaultPathKey, pathOf } from "../content/paths";
import { isDay } from "../domain/calendar";
import { earliestDay } from "../domain/happened-on";
import { groupsOf } from "../domain/path";
import { projectLimits, projectSkillLimit, type RubricPoint, taskLimit } from "../domain/project";
import { isFigure } from "../domain/project-result";
import { cleanLine, cleanText, isVisible } from "../domain/text";
import { linkUrlField } from "./item-marks";
import { itemField } from "./progress";

/** A later day is a typing error, or comes from a clock that was never set (`possibleTimeOf`). */
const lastDay = "2099-12-31";

const groups = groupsOf(pathOf(defaultPathKey));
const keysOf = (isAmong: (kind: string, rule: string) => boolean): ReadonlySet<string> =>
  new Set(
    groups.flatMap(({ items, rule }) =>
      items.filter(({ kind }) => isAmong(kind, rule.kind)).map(({ key }) => key),
    ),
  );

const projectItemKeys = keysOf((kind) => kind === "project");
export const competenceKeys = keysOf((_kind, rule) => rule === "rubric");

const isAbsent = (value: unknown) =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** What was left out is null. */
function optional<Field extends z.ZodType>(field: Field) {
  return z.preprocess((value) => (isAbsent(value) ? null : value), field.nullable());
}

/** What was left out is empty. */
function possiblyEmpty<Field extends z.ZodType>(field: Field) {
  return z.preprocess((value) => value ?? "", field);
}

/** A line; of one that shows nothing only the emptiness is left. */
const lineField = (limit: number) =>
  z
    .string("required")
    .max(4 * limit, "too-long")
    .transform(cleanLine)
    .transform((text) => (isVisible(text) ? text : ""))
    .pipe(z.string().max(limit, "too-long"));

/** A form sends a line end as two characters. */
const textField = (limit: number) =>
  z
    .string("required")
    .max(2 * limit, "too-long")
    .transform((text) => cleanText(text).trim())
    .transform((text) => (isVisible(text) ? text : ""))
    .pipe(z.string().max(limit, "too-long"));

const required = (field: ReturnType<typeof lineField>) => field.pipe(z.string().min(1, "required"));

const dayField = z
  .string()
  .refine((text) => isDay(text) && text >= earliestDay && text <= lastDay, "not-a-day");

const figureField = lineField(projectLimits.value).pipe(
  z.string().refine((text) => text === "" || isFigure(text), "no-number"),
);

export const titleLineField = lineField(projectLimits.title);
export const projectItemField = z.string().refine((key) => projectItemKeys.has(key), "unknown");

export const aboutFields = {
  item: optional(projectItemField),
  title: required(titleLineField),
  summary: possiblyEmpty(lineField(projectLimits.summary)),
  role: possiblyEmpty(lineField(projectLimits.role)),
  startedOn: optional(dayField),
  finishedOn: optional(dayField),
};

export const storyFields = {
  problem: possiblyEmpty(textField(projectLimits.problem)),
  data: possiblyEmpty(textField(projectLimits.data)),
  dataset: optional(lineField(projectLimits.dataset)),
  approach: possiblyEmpty(textField(projectLimits.approach)),
  limits: optional(textField(projectLimits.limits)),
  aiHelp: optional(textField(projectLimits.aiHelp)),
};

export const linkFields = { repository: optional(linkUrlField), demo: optional(linkUrlField) };

export const resultFields = {
  metric: possiblyEmpty(lineField(projectLimits.metric)),
  value: possiblyEmpty(figureField),
  baseline: possiblyEmpty(lineField(projectLimits.baseline)),
  sample: possiblyEmpty(lineField(projectLimits.sample)),
  measured: possiblyEmpty(textField(projectLimits.measured)),
};

export const whereField = lineField(projectLimits.where);

/** A point that says nowhere to see it is not earned. */
export function rubricFieldOf(competence: z.ZodType<string>, limit: number) {
  return z
    .array(z.object({ competence, where: whereField }))
    .max(limit)
    .refine(
      (points) => new Set(points.map((point) => point.competence)).size === points.length,
      "twice",
    )
    .transform((points): RubricPoint[] => points.filter(({ where }) => where !== ""));
}

const competenceField = z.string().refine((key) => competenceKeys.has(key), "unknown");
export const rubricField = rubricFieldOf(competenceField, competenceKeys.size);

export const taskField = required(lineField(projectLimits.task));

export const tasksField = z
  .array(z.object({ text: taskField, done: z.boolean() }))
  .max(taskLimit, "too-many");

/** Each once, in the order given. */
export function skillsFieldOf(skill: z.ZodType<string>) {
  return z
    .array(skill)
    .max(2 * projectSkillLimit)
    .transform((keys) => [...new Set(keys)])
    .pipe(z.array(z.string()).max(projectSkillLimit, "too-many"));
}

export const skillsField = skillsFieldOf(itemField);
