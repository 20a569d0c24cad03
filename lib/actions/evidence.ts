"use server";

import { redirect } from "next/navigation";
import { paths } from "../paths";
import { evidenceFormSchema, removeEvidenceSchema } from "../validation/evidence";
import { addEvidence, changeEvidence, removeEvidence as remove } from "./evidence-changes";
import { defineAction, defineFormAction, learnerOnly } from "./form-action";

/** A form of version 0 adds. Its id may be used after a refusal: "used", "gone"; then another one is sent. */
export const saveEvidence = defineFormAction(learnerOnly, {
  schema: evidenceFormSchema,
  listFields: ["items"],
  handler: async ({ evidence: id, version, ...content }, context) => {
    const isNew = version === 0;
    const result = isNew
      ? await addEvidence(context, id, content)
      : await changeEvidence(context, id, { version, content });
    if (result.outcome === "saved" || result.outcome === "unchanged") {
      const saved = { done: isNew ? "added" : "changed", version: result.evidence.version };
      redirect(paths.evidence(context.locale, id, saved));
    }
    if (result.outcome === "full") return { form: "full" };
    if (isNew) return { form: "used" };
    // With the version that is stored, which the next submit replaces.
    return {
      form: result.outcome === "conflict" ? `conflict:${result.evidence.version}` : "gone",
    };
  },
});

export const removeEvidence = defineAction(learnerOnly, {
  schema: removeEvidenceSchema,
  handler: async ({ evidence: id, version }, context) => {
    const { outcome } = await remove(context, id, { version });
    const { locale } = context;
    if (outcome === "conflict") redirect(paths.evidence(locale, id, { done: "kept" }));
    return redirect(paths.evidenceList(locale, { done: "removed" }));
  },
});
