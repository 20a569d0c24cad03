"use server";

import type { ProjectSection } from "../domain/project-section";
import { defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeSection, errorsOf, sectionForms } from "./project-section";

/** In a conflict the form shows what was typed, and the page what is stored. */
function defineSectionAction(section: ProjectSection) {
  return defineFormAction(learnerOnly, {
    schema: sectionForms[section].schema,
    listFields: section === "skills" ? ["skills"] : [],
    handler: async (input, context) =>
      errorsOf(await changeSection(context, section, input)) ??
      redirectBack(nextOf(context.form), { part: section }),
  });
}

export const saveAbout = defineSectionAction("about");
export const saveResult = defineSectionAction("result");
export const saveLinks = defineSectionAction("links");
export const saveProblem = defineSectionAction("problem");
export const saveData = defineSectionAction("data");
export const saveApproach = defineSectionAction("approach");
export const saveLimits = defineSectionAction("limits");
export const saveAiHelp = defineSectionAction("aiHelp");
export const saveSkills = defineSectionAction("skills");
export const saveRubric = defineSectionAction("rubric");
export const saveTasks = defineSectionAction("tasks");
