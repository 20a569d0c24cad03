import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { findLearner, saveLearner } from "@/lib/data/accounts/learner";
import {
  findOAuthAccountOwner,
  findOAuthAccounts,
  saveOAuthAccount,
  unlinkOAuthAccount,
} from "@/lib/data/accounts/oauth-account";
import type { Identity } from "@/lib/domain/provider";
import { morning, newLearner } from "../../support/database/learners";

function newIdentity(fields: Partial<Identity> = {}): Identity {
  const subject = randomUUID();
  return {
    provider: "github",
    subject,
    label: "siti",
    name: "Siti",
    email: `${subject}@contoh.id`,
    ...fields,
  };
}

/** A learner whose only sign-in method is a provider. */
async function newOAuthLearner(known = newIdentity()) {
  const { name, email } = known;
  const learner = {
    name,
    email: email ?? "",
    locale: "id",
    timeZone: "Asia/Jakarta",
    passwordHash: null,
  } as const;
  const saved = await saveLearner(learner, pathOf(defaultPathKey), morning, {
    identity: known,
  });
  if (!saved.ok) throw new Error("The e-mail is taken");
  return { id: saved.id, known };
}

describe("a linked service", () => {
  it("is created with the learner and found by provider and subject only", async () => {
    const { id, known } = await newOAuthLearner();
    expect(await findOAuthAccountOwner(known)).toBe(id);
    expect(await findOAuthAccountOwner({ ...known, provider: "google" })).toBeNull();
    expect(await findOAuthAccountOwner({ ...known, subject: `${known.subject} ` })).toBeNull();
  });

  it("is not stored when the e-mail is taken", async () => {
    const { email } = await newLearner();
    const known = newIdentity({ email });
    await expect(newOAuthLearner(known)).rejects.toThrow("taken");
    expect(await findOAuthAccountOwner(known)).toBeNull();
  });

  it("creates one learner from two concurrent sign-ups", async () => {
    const known = newIdentity();
    const both = await Promise.allSettled([newOAuthLearner(known), newOAuthLearner(known)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await findLearner((await findOAuthAccountOwner(known)) ?? "")).not.toBeNull();
  });

  it("is linked to one learner, and linking again is allowed", async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    const known = newIdentity();
    expect(await saveOAuthAccount(one.id, known, morning)).toBe("linked");
    expect(await saveOAuthAccount(one.id, known, morning)).toBe("linked");
    expect(await saveOAuthAccount(other.id, known, morning)).toBe("elsewhere");
    expect(await findOAuthAccounts(one.id)).toHaveLength(1);
    expect(await findOAuthAccounts(other.id)).toEqual([]);
  });
});

describe("unlinking a service", () => {
  it("never removes the last sign-in method, also when concurrent", async () => {
    const { id } = await newOAuthLearner();
    expect(await saveOAuthAccount(id, newIdentity({ provider: "google" }), morning)).toBe("linked");
    const accounts = await findOAuthAccounts(id);
    const outcomes = await Promise.all(accounts.map((each) => unlinkOAuthAccount(id, each.id)));
    expect(outcomes.sort()).toEqual(["last", "unlinked"]);
    expect(await findOAuthAccounts(id)).toHaveLength(1);
  });

  it("does not unlink another learner's service", async () => {
    const [mine, theirs] = [await newLearner(), await newOAuthLearner()];
    const [account] = await findOAuthAccounts(theirs.id);
    await unlinkOAuthAccount(mine.id, account?.id ?? "");
    expect(await findOAuthAccounts(theirs.id)).toHaveLength(1);
  });

  it("unlinks a provider when there is a password", async () => {
    const { id } = await newLearner();
    await saveOAuthAccount(id, newIdentity(), morning);
    const [account] = await findOAuthAccounts(id);
    expect(await unlinkOAuthAccount(id, account?.id ?? "")).toBe("unlinked");
    expect(await findOAuthAccounts(id)).toEqual([]);
  });
});
