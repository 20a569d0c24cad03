import { z } from "zod";
import type { ProjectResult } from "../domain/project";
import { missingResultParts } from "../domain/project-result";
import { idField, versionField } from "./fields";
import {
  aboutFields,
  linkFields,
  resultFields,
  rubricField,
  skillsField,
  storyFields,
  tasksField,
} from "./project-fields";

/** In bytes: of the longest texts, with each character escaped. */
export const projectRequestLimit = 512 * 1024;

type Dates = { startedOn: string | null; finishedOn: string | null };

export function endsAfterStart({ startedOn, finishedOn }: Dates): boolean {
  return startedOn === null || finishedOn === null || startedOn <= finishedOn;
}

export const endBeforeStart = { path: ["finishedOn"], message: "before-start" };

export function addMissingParts(
  result: ProjectResult,
  context: z.RefinementCtx<ProjectResult>,
): void {
  for (const [name, message] of Object.entries(missingResultParts(result)))
    context.addIssue({ code: "custom", path: [name], message });
}

/** Null where nothing is filled in. */
export function filledResultOf(result: ProjectResult): ProjectResult | null {
  return Object.values(result).every((part) => part === "") ? null : result;
}

const resultSchema = z.strictObject(resultFields).superRefine(addMissingParts);

/** What an answer holds and a write need not. */
const ignored = z.unknown().optional();
const answerFields = { level: ignored, checkedAt: ignored, picture: ignored };

const contentFields = {
  ...aboutFields,
  ...storyFields,
  ...linkFields,
  result: z
    .preprocess((value) => value ?? null, resultSchema.nullable())
    .transform((result) => result && filledResultOf(result)),
  rubric: z.preprocess((value) => value ?? [], rubricField),
  tasks: z.preprocess((value) => value ?? [], tasksField),
  skills: z.preprocess((value) => value ?? [], skillsField),
};

export const newProjectSchema = z
  .strictObject({ id: idField, ...contentFields, ...answerFields, version: ignored })
  .refine(endsAfterStart, endBeforeStart)
  .transform(({ id, level, checkedAt, picture, version, ...content }) => ({ id, content }));

export const projectSchema = z
  .strictObject({
    id: ignored,
    ...contentFields,
    ...answerFields,
    version: versionField,
  })
  .refine(endsAfterStart, endBeforeStart)
  .transform(({ id, level, checkedAt, picture, version, ...content }) => ({ version, content }));
