"use server";

import { redirect } from "next/navigation";
import type { LogEntry } from "../domain/log-entry";
import { paths } from "../paths";
import { logContentFrom, logFormSchema, removeLogEntrySchema } from "../validation/log-entry";
import type { FormContext } from "./context";
import { defineAction, defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";
import { addLogEntry, changeLogEntry, removeLogEntry as remove } from "./log-entry-changes";

/** A form of version 0 adds. Its id may be used after a refusal: "used", "gone"; then another one is sent. */
export const saveLogEntry = defineFormAction(learnerOnly, {
  schema: logFormSchema,
  handler: async ({ entry: id, version, ...fields }, context) => {
    const content = logContentFrom(fields);
    const isNew = version === 0;
    const result = isNew
      ? await addLogEntry(context, id, content)
      : await changeLogEntry(context, id, { version, content });
    switch (result.outcome) {
      case "saved":
      case "unchanged":
        return redirectAfterSave(context, isNew, result.entry);
      case "future":
        return { on: "future" };
      case "full":
        return { form: "full" };
      case "conflict":
        // With the version that is stored, which the next submit replaces.
        return { form: isNew ? "used" : `conflict:${result.entry.version}` };
      default:
        return { form: isNew ? "used" : "gone" };
    }
  },
});

/** A form that adds may name the page it was opened from. */
function redirectAfterSave(
  { locale, form }: FormContext,
  isNew: boolean,
  { id, version }: Pick<LogEntry, "id" | "version">,
): never {
  if (!isNew) redirect(paths.logEntry(locale, id, { done: "changed", version }));
  redirectBack(nextOf(form), { time: "added" });
  return redirect(paths.log(locale, { done: "added" }));
}

export const removeLogEntry = defineAction(learnerOnly, {
  schema: removeLogEntrySchema,
  handler: async ({ entry: id, version }, context) => {
    const { outcome } = await remove(context, id, { version });
    const { locale } = context;
    if (outcome === "conflict") redirect(paths.logEntry(locale, id, { done: "kept" }));
    return redirect(paths.log(locale, { done: "removed" }));
  },
});
