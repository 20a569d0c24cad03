import type { Project } from "../domain/project";
import {
  type ProjectSection,
  sectionBaseOf,
  sectionNames,
  sectionValuesOf,
} from "../domain/project-section";
import { errorResponse } from "./api-error";
import type { LearnerContext } from "./context";
import { changeSection, errorsOf, sectionForms } from "./project-section";

/** The section as it is stored, and what the next write of it is based on. */
function savedSection(section: ProjectSection, project: Project): object {
  return {
    version: project.version,
    base: sectionBaseOf(section, project),
    values: sectionValuesOf(section, project),
  };
}

/** Saves the fields of one section, as its form would; a 422 names them in `reasons`. */
export async function saveSection(
  context: LearnerContext,
  { id, section: name }: { readonly id: string; readonly section: string },
  fields: Readonly<Record<string, unknown>>,
): Promise<Response | object> {
  const section = sectionNames.find((each) => each === name);
  if (!section) return errorResponse("not-found");
  const parsed = sectionForms[section].schema.safeParse({ ...fields, project: id });
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      ({ path, message }) => `${String(path[0])}: ${message}`,
    );
    return errorResponse("invalid", { reasons: reasons.slice(0, 20) });
  }
  const outcome = await changeSection(context, section, parsed.data);
  if (outcome.outcome === "conflict")
    return errorResponse("conflict", { current: savedSection(section, outcome.project) });
  const errors = errorsOf(outcome);
  if (errors?.finishedOn) return errorResponse("invalid", { reasons: ["finishedOn: future"] });
  if (errors || !("project" in outcome)) return errorResponse("gone");
  return savedSection(section, outcome.project);
}
