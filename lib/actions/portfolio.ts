"use server";

import { redirect } from "next/navigation";
import { profileFieldOf, profileFromForm } from "../domain/profile-form";
import { selectionFromForm } from "../domain/selection-form";
import { paths } from "../paths";
import { profileContentSchema, profileFormSchema } from "../validation/profile";
import {
  removeSelectionSchema,
  selectionContentSchema,
  selectionFormSchema,
} from "../validation/selection";
import { defineAction, defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeProfile } from "./profile-changes";
import { addSelection, changeSelection, removeSelection } from "./selection-changes";

const textIn = (fields: Record<string, unknown>) => (name: string) =>
  typeof fields[name] === "string" ? fields[name] : "";

export const saveProfile = defineFormAction(learnerOnly, {
  schema: profileFormSchema,
  handler: async ({ version, ...fields }, context) => {
    const { content, rows } = profileFromForm(textIn(fields));
    const { data, error } = profileContentSchema.safeParse(content);
    if (!data) {
      const errors = error.issues.map(({ path, message }) => [
        profileFieldOf(path.join("."), rows),
        message,
      ]);
      return Object.fromEntries(errors.reverse());
    }
    const { outcome } = await changeProfile(context, { ...data, version });
    if (outcome === "conflict") return { form: "conflict" };
    return redirectBack(nextOf(context.form), { saved: "profile" });
  },
});

export const saveSelection = defineFormAction(learnerOnly, {
  schema: selectionFormSchema,
  listFields: ["order", "listed", "leftOut"],
  handler: async ({ selection: id, version, order, listed, leftOut, ...fields }, context) => {
    const language = fields.newLanguage ?? fields.language;
    const read = textIn(fields);
    const content = selectionFromForm({ read, language, order, listed, leftOut });
    const { data, error } = selectionContentSchema.safeParse(content);
    if (!data)
      return Object.fromEntries(error.issues.map((it) => [String(it.path[0]), it.message]));
    const result = version
      ? await changeSelection(context, id, { version, content: data })
      : await addSelection(context, { id, content: data });
    if (result.outcome === "saved" || result.outcome === "unchanged")
      return redirect(paths.portfolio(context.locale, { include: id, saved: "selection" }));
    return { form: result.outcome };
  },
});

export const deleteSelection = defineAction(learnerOnly, {
  schema: removeSelectionSchema,
  handler: async ({ selection }, context) => {
    await removeSelection(context, selection);
    redirect(paths.portfolio(context.locale, { saved: "removed" }));
  },
});
