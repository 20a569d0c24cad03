import { expect } from "vitest";
import { verifyPassword } from "@/lib/auth/password/password";
import { queryRows } from "../../../support/database/stored-rows";
import type { Invariant } from "../invariant";
import type { Learner } from "../learner/learner";
import type { World } from "../world";

type AccountRow = {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  deletesAt: Date | null;
};

async function storedAccounts(): Promise<Map<string, AccountRow>> {
  const rows = await queryRows<AccountRow>(
    `SELECT "id", "email", "name", "passwordHash", "deletesAt" FROM "User"`,
  );
  return new Map(rows.map((row) => [row.email, row]));
}

/** Expects one of the possible values, and from now on that one. */
function expectPossible<T>(
  possible: { list: readonly T[]; settle(value: T): void },
  stored: T,
): void {
  expect(possible.list).toContain(stored);
  possible.settle(stored);
}

async function expectStoredAs(learner: Learner, row: AccountRow | undefined): Promise<void> {
  expectPossible(learner.isSignedUp, row !== undefined);
  if (!row) return;
  learner.id = row.id;
  expectPossible(learner.name, row.name);
  expect(row.name.isWellFormed() && !/\p{Cc}/u.test(row.name)).toBe(true);
  expectPossible(learner.isPendingDeletion, row.deletesAt !== null);
  await expectPassword(learner, row);
}

async function expectPassword(learner: Learner, { passwordHash }: AccountRow): Promise<void> {
  const { password } = learner;
  if (passwordHash === learner.passwordHash && password.list.length === 1) return;
  for (const each of password.list) {
    if (!(await verifyPassword(each, passwordHash))) continue;
    learner.passwordHash = passwordHash;
    return password.settle(each);
  }
  expect.fail("The stored password is none that was sent");
}

/** Those whose sign-up was not stored never came. */
function forgetUnstored({ learners }: World): void {
  const stored = learners.filter(({ isSignedUp }) => isSignedUp.newest);
  learners.splice(0, learners.length, ...stored);
}

export const accounts: Invariant = {
  name: "every account is as it was acknowledged, and there is no other",
  check: async (world) => {
    const rows = await storedAccounts();
    for (const learner of world.learners) await expectStoredAs(learner, rows.get(learner.email));
    forgetUnstored(world);
    const emails = world.learners.map(({ email }) => email);
    expect([...rows.keys()].sort()).toEqual(emails.sort());
  },
};
