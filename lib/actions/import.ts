"use server";

import { redirect } from "next/navigation";
import { record } from "../auth/audit";
import { takeTurn } from "../auth/rate-limit";
import { aiEngineerPath } from "../content/path";
import { findToken, takeToken } from "../data/accounts/token";
import { saveImport } from "../data/progress/import";
import { importOf } from "../domain/import";
import { itemsOf } from "../domain/path";
import { paths } from "../paths";
import { readArchive } from "../validation/archive";
import { importSchema } from "../validation/import";
import { defineAction, learnerOnly } from "./define-action";

const keys: ReadonlySet<string> = new Set(itemsOf(aiEngineerPath).map(({ key }) => key));

/** Takes over what the preview had shown, as things stand now: all of it or nothing. */
export const confirmImport = defineAction(learnerOnly, {
  schema: importSchema,
  deed: async ({ upload, profile }, { learner, locale, now }) => {
    const turn = await takeTurn(["heavyWork", learner.id]);
    if (!turn.ok) redirect(paths.yourData(locale, { refused: "too-many" }));
    const gone = () => redirect(paths.yourData(locale, { refused: "gone" }));
    const found = await findToken("import", upload, now);
    if (found?.userId !== learner.id || found.data === null) return gone();
    const read = await readArchive(Buffer.from(found.data, "base64"), now);
    if (!read.ok) return redirect(paths.yourData(locale, { refused: read.reason }));
    // Used up no sooner: whoever was told to try again finds it still there.
    if (!(await takeToken("import", upload, now))) return gone();
    const own = read.archive.enrolments.find(({ path }) => path === aiEngineerPath.key);
    const wanted = {
      notes: own?.items.filter(({ item }) => keys.has(item)) ?? [],
      profile: profile ? read.archive.profile : null,
    };
    const plan = await saveImport(learner.id, aiEngineerPath.key, wanted, (here) =>
      importOf(here, own?.events ?? [], keys),
    );
    if (plan === "too-long") {
      await record("import-refused", learner.id, plan);
      return redirect(paths.yourData(locale, { refused: plan }));
    }
    if (!plan) throw new Error(`Learner ${learner.id} is not enrolled on ${aiEngineerPath.key}`);
    await record("imported", learner.id, String(plan.events.length));
    redirect(paths.yourData(locale, { done: "imported", added: plan.events.length }));
  },
});
