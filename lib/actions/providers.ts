"use server";

import { record } from "../auth/audit";
import { tellOwner } from "../auth/email/notice";
import { deleteAccount } from "../data/accounts/account";
import { paths } from "../paths";
import { unlinkSchema } from "../validation/account";
import { backTo, confirmedOnly, defineAction } from "./define-action";

/** Unlinks an account with a service, unless it is the last way in. */
export const unlinkAccount = defineAction(confirmedOnly, {
  schema: unlinkSchema,
  deed: async ({ account }, { learner: { learner }, locale }) => {
    const outcome = await deleteAccount(learner.id, account);
    if (outcome === "unlinked") {
      await record("account-unlinked", learner.id);
      tellOwner("account-unlinked", learner);
    }
    return backTo(paths.security(locale), { provider: outcome });
  },
});
