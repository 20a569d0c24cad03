"use server";

import { record } from "../auth/audit";
import { tellOwner } from "../auth/email/notice";
import { deletePasskey, savePasskeyName } from "../data/accounts/passkey";
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
    const outcome = await deletePasskey(learner.id, passkey);
    if (outcome === "unknown") return backTo(paths.security(locale), {});
    if (outcome === "last") return backTo(paths.security(locale), { done: "passkey-last" });
    await record("passkey-removed", learner.id);
    tellOwner("passkey-removed", learner);
    return backTo(paths.security(locale), { done: "passkey-removed" });
  },
});
