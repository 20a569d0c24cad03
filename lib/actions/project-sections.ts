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
  "about",
  aboutFormSchema,
  ({ project, base, ...about }) => about,
);

export const saveResult = defineSectionAction(
  "result",
  resultFormSchema,
  ({ project, base, ...result }) => ({ result: filledResultOf(result) }),
);

export const saveProblem = defineSectionAction("problem", problemFormSchema, ({ problem }) => ({
  problem,
}));

export const saveData = defineSectionAction("data", dataFormSchema, ({ data, dataset }) => ({
  data,
  dataset,
}));

export const saveApproach = defineSectionAction("approach", approachFormSchema, ({ approach }) => ({
  approach,
}));

export const saveLimits = defineSectionAction("limits", limitsFormSchema, ({ limits }) => ({
  limits,
}));

export const saveAiHelp = defineSectionAction("aiHelp", aiHelpFormSchema, ({ aiHelp }) => ({
  aiHelp,
}));

export const saveLinks = defineSectionAction("links", linksFormSchema, ({ repository, demo }) => ({
  repository,
  demo,
}));

export const saveRubric = defineSectionAction("rubric", rubricFormSchema, (form) => ({
  rubric: rubricFromForm(form),
}));

export const saveSkills = defineSectionAction(
  "skills",
  skillsFormSchema,
  ({ skills }) => ({ skills }),
  ["skills"],
);

/** A task with the same text keeps its tick. */
export const saveTasks = defineSectionAction("tasks", tasksFormSchema, (form, { tasks }) => {
  const done = new Set(tasks.filter((task) => task.done).map(({ text }) => text));
  return { tasks: form.tasks.map((text) => ({ text, done: done.has(text) })) };
});
