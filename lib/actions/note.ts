"use server";

import { defaultPathKey } from "../content/paths";
import { findNote, findNoteVersion } from "../data/items/note";
import { deleteEarlierVersions } from "../data/items/note-versions";
import { withTask } from "../domain/note";
import {
  noteFormSchema,
  noteTaskSchema,
  removeNoteVersionsSchema,
  restoreNoteSchema,
} from "../validation/note";
import { defineAction, defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { changeNote } from "./note-changes";

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
  handler: async ({ item, version, task }, context) => {
    const note = await findNote(context.learner.id, defaultPathKey, item);
    // A write of the text that was shown, so that a newer one is in conflict.
    const text = note.version === version ? withTask(note.text, task.position, task.isDone) : null;
    const result = text === null ? null : await changeNote(context, item, { text, version });
    return redirectBack(nextOf(context.form), { note: result?.outcome ?? "conflict" });
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
