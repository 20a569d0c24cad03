"use server";

import { record } from "../auth/audit";
import { findWaysIn } from "../data/learner";
import { deletePasskey, savePasskeyName } from "../data/passkey";
import { paths } from "../paths";
import { passkeyNameSchema, passkeySchema } from "../validation/passkey";
import { backTo, confirmedOnly, defineAction, learnerOnly } from "./define-action";

/** Gives a passkey another name. */
export const renamePasskey = defineAction(learnerOnly, {
  schema: passkeyNameSchema,
  deed: async ({ passkey, name }, { learner, locale }) => {
    if (!(await savePasskeyName(learner.id, passkey, name)))
      return backTo(paths.security(locale), {});
    return backTo(paths.security(locale), { done: "passkey-renamed" });
  },
});

/** Removes a passkey, unless its owner would have no way in any more. */
export const removePasskey = defineAction(confirmedOnly, {
  schema: passkeySchema,
  deed: async ({ passkey }, { learner: { learner }, locale }) => {
    const { password, passkeys, accounts } = await findWaysIn(learner.id);
    if (!password && accounts === 0 && passkeys <= 1) {
      return backTo(paths.security(locale), { done: "passkey-last" });
    }
    if (!(await deletePasskey(learner.id, passkey))) return backTo(paths.security(locale), {});
    await record("passkey-removed", learner.id);
    return backTo(paths.security(locale), { done: "passkey-removed" });
  },
});
