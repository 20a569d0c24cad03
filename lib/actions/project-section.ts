import type { z } from "zod";
import type { FormState } from "../domain/form-state";
import type { ProjectContent } from "../domain/project";
import type { ProjectOutcome } from "../domain/project-decision";
import { type ProjectSection, sectionChangeOf } from "../domain/project-section";
import { defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeProject } from "./project-changes";

/** What a form shows that changed nothing; undefined for one that did, or that had nothing to change. */
export function errorsOf({ outcome }: ProjectOutcome): FormState["errors"] | undefined {
  if (outcome === "saved" || outcome === "unchanged") return undefined;
  if (outcome === "future") return { finishedOn: "future" };
  return { form: outcome === "missing" ? "gone" : outcome };
}

/** A form with one section. In a conflict it shows what was typed, and the page what is stored. */
export function defineSectionAction<Schema extends z.ZodObject>(
  section: ProjectSection,
  schema: Schema,
  toChange: (input: z.output<Schema>, known: ProjectContent) => Partial<ProjectContent>,
  listFields: readonly string[] = [],
) {
  return defineFormAction(learnerOnly, {
    schema,
    listFields,
    handler: async (input, context) => {
      const { project, base } = input as unknown as { project: string; base: string };
      const change = (known: ProjectContent) =>
        sectionChangeOf(section, base, known, toChange(input, known));
      const errors = errorsOf(await changeProject(context, project, { change }));
      return errors ?? redirectBack(nextOf(context.form), { part: section });
    },
  });
}
