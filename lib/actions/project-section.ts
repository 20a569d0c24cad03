import type { z } from "zod";
import type { FormState } from "../domain/form-state";
import type { ProjectContent } from "../domain/project";
import type { ProjectOutcome } from "../domain/project-decision";
import { defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeProject } from "./project-changes";

/** What a form shows that changed nothing; undefined for one that did, or that had nothing to change. */
export function errorsOf({ outcome }: ProjectOutcome): FormState["errors"] | undefined {
  if (outcome === "saved" || outcome === "unchanged") return undefined;
  if (outcome === "future") return { finishedOn: "future" };
  return { form: outcome === "missing" ? "gone" : outcome };
}

/** A form with one part of a project. In a conflict it shows what was typed, and the page what is stored. */
export function defineSectionAction<Schema extends z.ZodObject>(
  schema: Schema,
  section: string,
  toChange: (input: z.output<Schema>, known: ProjectContent) => Partial<ProjectContent>,
  listFields: readonly string[] = [],
) {
  return defineFormAction(learnerOnly, {
    schema,
    listFields,
    handler: async (input, context) => {
      const { id, version } = input as unknown as { id: string; version: number };
      const change = (known: ProjectContent) => toChange(input, known);
      const errors = errorsOf(await changeProject(context, id, { version, change }));
      return errors ?? redirectBack(nextOf(context.form), { part: section });
    },
  });
}
