import { beforeEach, describe, expect, it, vi } from "vitest";
import { askForReset, askForSignInLink, signInByLink } from "@/lib/actions/mail-links";
import { signUp } from "@/lib/actions/sign-up";
import * as hashing from "@/lib/auth/password/hashing";
import { claimMailbox, findMailbox } from "@/lib/data/accounts/mailbox";
import { limits } from "@/lib/domain/rate-limit";
import { catchUp, leftForLater, press, send } from "../support/forms";
import { newLearner } from "../support/learners";
import { letters, tokenFor, turnMailOn } from "../support/mail-on";
import { request } from "../support/request";
import { rowsOf } from "../support/rows";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next/server", async () => (await import("../support/forms")).nextServer);
vi.mock("@/lib/mail/send", async () => (await import("../support/mail-on")).mailSend);
vi.mock("@/lib/auth/password/hashing", { spy: true });

turnMailOn();

/** The code that says how many seconds to wait. */
const tooMany = expect.stringMatching(/^too-many:[1-9]\d*$/);

let count = 0;

/** An address that has an account, and one that has none. */
async function addresses(): Promise<{ known: string; unknown: string }> {
  count += 1;
  const [known, unknown] = [`ada${count}@contoh.id`, `tidak${count}@contoh.id`];
  await newLearner({ email: known });
  return { known, unknown };
}

const applicant = { name: "Budi", password: "hujan turun di sawah", timeZone: "Asia/Jakarta" };

beforeEach(() => {
  count += 1;
  request.from(`203.0.113.${count}`);
  vi.mocked(hashing.inTurn).mockClear();
  letters.length = 0;
});

describe("whether an address has an account", () => {
  it.each([
    ["asking for a sign-in link", askForSignInLink, {}, 0, "/id/sign-in/link?outcome=sent"],
    ["forgetting a password", askForReset, {}, 0, "/id/forgot-password?outcome=sent"],
    ["signing up", signUp, applicant, 1, "/id/sign-up/confirm?outcome=sent"],
  ] as const)("is not told by %s", async (_what, action, fields, hashes, to) => {
    const { known, unknown } = await addresses();
    for (const email of [known, unknown]) {
      vi.mocked(hashing.inTurn).mockClear();
      expect(await send(action, { ...fields, email })).toEqual({ to });
      expect(hashing.inTurn).toHaveBeenCalledTimes(hashes);
      expect(leftForLater(), "left for after the answer").toBe(1);
      expect(letters, "sent before the answer").toEqual([]);
      await catchUp();
      letters.length = 0;
    }
  });

  it("keeps nobody from choosing a new password who is mailed much else", async () => {
    const { known } = await addresses();
    for (let turn = 0; turn < limits.mails.points; turn += 1) {
      expect(await send(askForSignInLink, { email: known })).toHaveProperty("to");
    }
    expect(await send(askForSignInLink, { email: known })).toEqual({
      errors: { form: expect.stringMatching(/^too-many:\d+$/) },
    });
    expect(await send(askForReset, { email: known })).toHaveProperty("to");
    await catchUp();
  });

  it("decides what is mailed: a link, word of the account, or nothing", async () => {
    const { known, unknown } = await addresses();
    const sent = async (work: Promise<unknown>) => {
      letters.length = 0;
      await work;
      await catchUp();
      return letters.map(({ to, letter }) => [to, letter.links.length]);
    };
    expect(await sent(send(askForReset, { email: known }))).toEqual([[known, 1]]);
    expect(await sent(send(askForReset, { email: unknown }))).toEqual([]);
    expect(await sent(send(askForSignInLink, { email: unknown }))).toEqual([]);
    expect(await sent(send(signUp, { ...applicant, email: known }))).toEqual([[known, 2]]);
    expect(await sent(send(signUp, { ...applicant, email: unknown }))).toEqual([[unknown, 1]]);
    const users = await rowsOf(`SELECT "id" FROM "User" WHERE "email" = ?`, unknown);
    expect(users, "an account before its link was used").toEqual([]);
  });

  it("is not told by the limits either, which count both alike", async () => {
    const { known, unknown } = await addresses();
    for (const email of [known, unknown]) {
      for (let turn = 0; turn < limits.mails.points; turn += 1) {
        expect(await send(askForReset, { email })).toHaveProperty("to");
        expect(await send(signUp, { ...applicant, email })).toHaveProperty("to");
      }
      expect(await send(askForReset, { email })).toEqual({ errors: { form: tooMany } });
      expect(await send(signUp, { ...applicant, email })).toEqual({ errors: { form: tooMany } });
    }
    await catchUp();
    const to = (email: string) => letters.filter((letter) => letter.to === email);
    expect(to(known)).toHaveLength(2 * limits.mails.points);
    expect(to(unknown)).toHaveLength(limits.mails.points);
  });

  it("costs turns from one network, whoever is meant", async () => {
    for (let turn = 0; turn < limits.mailsFrom.points; turn += 1) {
      expect(await send(askForReset, { email: `n${turn}@contoh.id` })).toHaveProperty("to");
    }
    const last = await send(askForReset, { email: "last@contoh.id" });
    expect(last).toEqual({ errors: { form: tooMany } });
    await catchUp();
  });
});

describe("a sign-in link", () => {
  it("is only mailed where a mail has shown before whose the address is; a new password first, elsewhere", async () => {
    const { known } = await addresses();
    const ask = async () => {
      await send(askForSignInLink, { email: known, next: "/id/skills" });
      await catchUp();
      return new URL(letters.at(-1)?.letter.links[0]?.href ?? "").pathname;
    };
    expect(await ask()).toBe("/id/reset-password");
    const found = await findMailbox(known);
    await claimMailbox(found?.learner.id ?? "", "a hash", new Date());
    expect(await ask()).toBe("/id/sign-in/link");
    const signedIn = await press(signInByLink, { token: tokenFor(known) });
    expect(signedIn).toEqual({ to: "/id/skills" });
  });
});
