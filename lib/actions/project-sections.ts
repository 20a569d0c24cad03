"use server";

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
import { defineSectionAction } from "./project-section";

export const saveAbout = defineSectionAction(
  aboutFormSchema,
  "about",
  ({ id, version, ...about }) => about,
);

export const saveResult = defineSectionAction(
  resultFormSchema,
  "result",
  ({ id, version, ...result }) => ({ result: filledResultOf(result) }),
);

export const saveProblem = defineSectionAction(problemFormSchema, "problem", ({ problem }) => ({
  problem,
}));

export const saveData = defineSectionAction(dataFormSchema, "data", ({ data, dataset }) => ({
  data,
  dataset,
}));

export const saveApproach = defineSectionAction(approachFormSchema, "approach", ({ approach }) => ({
  approach,
}));

export const saveLimits = defineSectionAction(limitsFormSchema, "limits", ({ limits }) => ({
  limits,
}));

export const saveAiHelp = defineSectionAction(aiHelpFormSchema, "aiHelp", ({ aiHelp }) => ({
  aiHelp,
}));

export const saveLinks = defineSectionAction(linksFormSchema, "links", ({ repository, demo }) => ({
  repository,
  demo,
}));

export const saveRubric = defineSectionAction(rubricFormSchema, "rubric", (form) => ({
  rubric: rubricFromForm(form),
}));

export const saveSkills = defineSectionAction(
  skillsFormSchema,
  "skills",
  ({ skills }) => ({ skills }),
  ["skills"],
);

/** A task with the same text keeps its tick. */
export const saveTasks = defineSectionAction(tasksFormSchema, "tasks", (form, { tasks }) => {
  const done = new Set(tasks.filter((task) => task.done).map(({ text }) => text));
  return { tasks: form.tasks.map((text) => ({ text, done: done.has(text) })) };
});
