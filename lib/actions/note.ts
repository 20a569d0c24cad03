"use server";

import { defaultPathKey } from "../content/paths";
import { findNoteVersion } from "../data/items/note";
import { deleteEarlierVersions } from "../data/items/note-versions";
import {
  noteFormSchema,
  noteTaskSchema,
  removeNoteVersionsSchema,
  restoreNoteSchema,
} from "../validation/note";
import { defineAction, defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeNote, tickTask } from "./note-changes";

/** In a conflict the form shows what was typed, and the page the current text. */
export const saveNote = defineFormAction(learnerOnly, {
  schema: noteFormSchema,
  handler: async ({ item, text, version }, context) => {
    const { outcome } = await changeNote(context, item, { text, version });
    if (outcome === "conflict" || outcome === "full") return { text: outcome };
    return redirectBack(nextOf(context.form), { note: "saved" });
  },
});

export const restoreNote = defineAction(learnerOnly, {
  schema: restoreNoteSchema,
  handler: async ({ item, version, restore }, context) => {
    const earlier = await findNoteVersion(context.learner.id, defaultPathKey, item, restore);
    const result = earlier
      ? await changeNote(context, item, { text: earlier.text, version })
      : null;
    return redirectBack(nextOf(context.form), { note: result?.outcome ?? "gone" });
  },
});

export const tickNoteTask = defineAction(learnerOnly, {
  schema: noteTaskSchema,
  handler: async ({ item, task }, context) => {
    const { outcome } = await tickTask(context, item, task);
    return redirectBack(nextOf(context.form), { note: outcome });
  },
});

export const removeNoteVersions = defineAction(learnerOnly, {
  schema: removeNoteVersionsSchema,
  listFields: ["shown"],
  handler: async ({ shown }, { learner, session, form }) => {
    const target = { userId: learner.id, pathKey: defaultPathKey, session };
    await deleteEarlierVersions(target, shown);
    return redirectBack(nextOf(form), { done: "removed" });
  },
});
