"use server";

import { redirect } from "next/navigation";
import { unpackList } from "../archive/packed-lists";
import { recordAuditEvent } from "../auth/audit";
import { consumeLimit } from "../auth/rate-limit";
import { defaultPathKey } from "../content/paths";
import { saveImport } from "../data/progress/import";
import { findImportUpload, UploadGoneError } from "../data/progress/import-upload";
import { paths } from "../paths";
import { importSchema } from "../validation/import";
import { assertEnrolled } from "./enrolment";
import { defineAction, learnerOnly } from "./form-action";

export const confirmImport = defineAction(learnerOnly, {
  schema: importSchema,
  handler: async ({ upload, profile }, { session, learner, locale, now }) => {
    const refuse = (refused: string) => redirect(paths.dataSettings(locale, { refused }));
    const limit = await consumeLimit(["heavyWork", learner.id]);
    if (!limit.ok) return refuse("too-many");
    const found = await findImportUpload(learner.id, upload, now, unpackList);
    if (!found) return refuse("gone");
    const { marks, forecasts, timer, portfolio } = found;
    const selection = {
      marks,
      forecasts,
      timer,
      portfolio,
      profile: profile ? found.profile : null,
    };
    const plan = await saveImport(learner.id, defaultPathKey, selection, found.source, {
      now,
      session,
    }).catch((error: unknown) => {
      if (error instanceof UploadGoneError) return "gone" as const;
      throw error;
    });
    if (plan === "gone") return refuse(plan);
    if (plan === "too-long") {
      await recordAuditEvent("import-refused", learner.id, plan);
      return refuse(plan);
    }
    const { added } = assertEnrolled({ learner }, plan);
    await recordAuditEvent("imported", learner.id, String(added));
    redirect(paths.dataSettings(locale, { done: "imported", added }));
  },
});
