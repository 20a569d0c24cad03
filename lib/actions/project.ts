"use server";

import { redirect } from "next/navigation";
import { defaultPathKey, pathOf } from "../content/paths";
import { itemsOf } from "../domain/path";
import { emptyProject } from "../domain/project";
import { projectFromOutline } from "../domain/project-start";
import { paths } from "../paths";
import {
  removePictureSchema,
  removeProjectSchema,
  startProjectSchema,
  tickTaskSchema,
} from "../validation/project-form";
import { defineAction, defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import {
  addProject,
  changePicture,
  changeProject,
  removeProject as removeProjectOf,
} from "./project-changes";
import { errorsOf } from "./project-section";

const path = pathOf(defaultPathKey);

export const startProject = defineFormAction(learnerOnly, {
  schema: startProjectSchema,
  handler: async ({ project: id, template, title }, context) => {
    const { locale } = context;
    const item = itemsOf(path).find(({ key }) => key === template);
    const started = (template && projectFromOutline(path, template, locale)) || {
      ...emptyProject,
      item: template,
      title: item?.title[locale] ?? "",
    };
    const outcome = await addProject(context, id, { ...started, title: title ?? started.title });
    const isThere = outcome.outcome === "conflict";
    return (!isThere && errorsOf(outcome)) || redirect(paths.project(locale, id));
  },
});

export const tickTask = defineAction(learnerOnly, {
  schema: tickTaskSchema,
  handler: async ({ project: id, task: { position, ...task } }, context) => {
    const { outcome } = await changeProject(context, id, {
      change: ({ tasks }) =>
        tasks[position]?.text === task.text ? { tasks: tasks.with(position, task) } : null,
    });
    return redirectBack(nextOf(context.form), outcome === "conflict" ? { part: "stale" } : {});
  },
});

export const removeProject = defineFormAction(learnerOnly, {
  schema: removeProjectSchema,
  handler: async ({ project: id, version }, context) => {
    const outcome = await removeProjectOf(context, id, { version });
    return errorsOf(outcome) ?? redirect(paths.projects(context.locale, { done: "removed" }));
  },
});

export const removePicture = defineAction(learnerOnly, {
  schema: removePictureSchema,
  handler: async ({ project: id }, context) => {
    await changePicture(context, id, null);
    return redirectBack(nextOf(context.form), { picture: "removed" });
  },
});
