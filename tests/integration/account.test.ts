import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import {
  deleteAccount,
  findAccountOwner,
  findAccounts,
  saveAccount,
} from "@/lib/data/accounts/account";
import { findLearner, saveLearner } from "@/lib/data/accounts/learner";
import type { Identity } from "@/lib/domain/provider";
import { morning, newLearner } from "../support/learners";

function identity(fields: Partial<Identity> = {}): Identity {
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

/** Somebody who has nothing but a service to sign in with. */
async function newcomer(known = identity()) {
  const { name, email } = known;
  const learner = {
    name,
    email: email ?? "",
    locale: "id",
    timeZone: "Asia/Jakarta",
    passwordHash: null,
  } as const;
  const saved = await saveLearner(learner, aiEngineerPath, morning, known);
  if (!saved.ok) throw new Error("The e-mail is taken");
  return { id: saved.id, known };
}

describe("an account with a service", () => {
  it("comes with the learner, and is found by service and subject alone", async () => {
    const { id, known } = await newcomer();
    expect(await findAccountOwner(known)).toBe(id);
    expect(await findAccountOwner({ ...known, provider: "google" })).toBeNull();
    expect(await findAccountOwner({ ...known, subject: `${known.subject} ` })).toBeNull();
  });

  it("is not left behind where the e-mail is taken", async () => {
    const { email } = await newLearner();
    const known = identity({ email });
    await expect(newcomer(known)).rejects.toThrow("taken");
    expect(await findAccountOwner(known)).toBeNull();
  });

  it("makes one learner of two sign-ups at once", async () => {
    const known = identity();
    const both = await Promise.allSettled([newcomer(known), newcomer(known)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await findLearner((await findAccountOwner(known)) ?? "")).not.toBeNull();
  });

  it("is linked to one learner, as often as they like", async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    const known = identity();
    expect(await saveAccount(one.id, known, morning)).toBe("linked");
    expect(await saveAccount(one.id, known, morning)).toBe("linked");
    expect(await saveAccount(other.id, known, morning)).toBe("elsewhere");
    expect(await findAccounts(one.id)).toHaveLength(1);
    expect(await findAccounts(other.id)).toEqual([]);
  });
});

describe("unlinking", () => {
  it("never takes the last way in, not even two at once", async () => {
    const { id } = await newcomer();
    expect(await saveAccount(id, identity({ provider: "google" }), morning)).toBe("linked");
    const accounts = await findAccounts(id);
    const outcomes = await Promise.all(accounts.map((each) => deleteAccount(id, each.id)));
    expect(outcomes.sort()).toEqual(["last", "unlinked"]);
    expect(await findAccounts(id)).toHaveLength(1);
  });

  it("leaves what is another learner's", async () => {
    const [mine, theirs] = [await newLearner(), await newcomer()];
    const [account] = await findAccounts(theirs.id);
    await deleteAccount(mine.id, account?.id ?? "");
    expect(await findAccounts(theirs.id)).toHaveLength(1);
  });

  it("takes a service from whoever has a password", async () => {
    const { id } = await newLearner();
    await saveAccount(id, identity(), morning);
    const [account] = await findAccounts(id);
    expect(await deleteAccount(id, account?.id ?? "")).toBe("unlinked");
    expect(await findAccounts(id)).toEqual([]);
  });
});
