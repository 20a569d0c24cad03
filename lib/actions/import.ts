"use server";

import { redirect } from "next/navigation";
import { recordAuditEvent } from "../auth/audit";
import { consumeLimit } from "../auth/rate-limit";
import { defaultPathKey, pathOf } from "../content/paths";
import { consumeToken, findToken } from "../data/accounts/token";
import { saveImport } from "../data/progress/import";
import { importPlanOf } from "../domain/import";
import { itemsOf } from "../domain/path";
import { paths } from "../paths";
import { readArchive } from "../validation/archive";
import { importSchema } from "../validation/import";
import { defineAction, learnerOnly } from "./form-action";

const itemKeys: ReadonlySet<string> = new Set(
  itemsOf(pathOf(defaultPathKey)).map(({ key }) => key),
);

export const confirmImport = defineAction(learnerOnly, {
  schema: importSchema,
  handler: async ({ upload, profile }, { session, learner, locale, now }) => {
    const limit = await consumeLimit(["heavyWork", learner.id]);
    if (!limit.ok) redirect(paths.dataSettings(locale, { refused: "too-many" }));
    const redirectExpired = () => redirect(paths.dataSettings(locale, { refused: "gone" }));
    const token = await findToken("import", upload, now);
    if (token?.userId !== learner.id || token.data === null) return redirectExpired();
    const result = await readArchive(Buffer.from(token.data, "base64"), now);
    if (!result.ok)
      return redirect(paths.dataSettings(locale, { refused: result.reason, ...result.place }));
    // Consumed after the reads, so that a retry finds it.
    if (!(await consumeToken("import", upload, now))) return redirectExpired();
    const enrolment = result.archive.enrolments.find(({ path }) => path === defaultPathKey);
    const notesAndProfile = {
      notes: enrolment?.items.filter(({ item }) => itemKeys.has(item)) ?? [],
      profile: profile ? result.archive.profile : null,
    };
    const plan = await saveImport(
      learner.id,
      defaultPathKey,
      notesAndProfile,
      (existingEvents) => importPlanOf(existingEvents, enrolment?.events ?? [], itemKeys),
      session,
    );
    if (plan === "too-long") {
      await recordAuditEvent("import-refused", learner.id, plan);
      return redirect(paths.dataSettings(locale, { refused: plan }));
    }
    if (!plan) throw new Error(`Learner ${learner.id} is not enrolled on ${defaultPathKey}`);
    await recordAuditEvent("imported", learner.id, String(plan.events.length));
    redirect(paths.dataSettings(locale, { done: "imported", added: plan.events.length }));
  },
});
