"use server";

import { redirect } from "next/navigation";
import type { Locale } from "../domain/locale";
import type { LogEntry } from "../domain/log-entry";
import { paths } from "../paths";
import { logContentFrom, logFormSchema, removeLogEntrySchema } from "../validation/log-entry";
import { defineAction, defineFormAction, learnerOnly } from "./form-action";
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
        return redirect(addressAfterSave(context.locale, isNew, result.entry));
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

function addressAfterSave(locale: Locale, isNew: boolean, { id, version }: LogEntry): string {
  if (isNew) return paths.log(locale, { done: "added" });
  return paths.logEntry(locale, id, { done: "changed", version });
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
