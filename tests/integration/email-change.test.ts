import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerChange } from "@/lib/actions/email";
import { sendChangeLinks } from "@/lib/auth/email/email-change";
import { saveEmail } from "@/lib/data/accounts/email-change";
import { findLearner } from "@/lib/data/accounts/learner";
import { findMailbox } from "@/lib/data/accounts/mailbox";
import { deleteTokens, findToken, saveToken } from "@/lib/data/accounts/token";
import type { Learner } from "@/lib/domain/learner";
import { tokenTimes } from "@/lib/domain/token";
import { catchUp, press } from "../support/forms";
import { newLearner } from "../support/learners";
import { letters, tokenFor, turnMailOn } from "../support/mail-on";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next/server", async () => (await import("../support/forms")).nextServer);
vi.mock("@/lib/mail/send", async () => (await import("../support/mail-on")).mailSend);

turnMailOn();

let count = 0;

/** Somebody who has asked for another address, with the two links. */
async function asked(to = `baru${count++}@contoh.id`) {
  const learner = await newLearner();
  await sendChangeLinks(learner, to);
  const links = { old: tokenFor(learner.email), new: tokenFor(to) };
  return { learner, to, links };
}

const answer = (of: "old" | "new", token: string, word = "yes") =>
  press(answerChange, { of, token, answer: word });
const at = (of: string, outcome: string) => ({
  to: `/id/confirm-email?of=${of}&outcome=${outcome}`,
});
const emailOf = async ({ id }: Learner) => (await findLearner(id))?.email;

beforeEach(() => {
  letters.length = 0;
});

describe("an e-mail", () => {
  it.each([
    ["old", "new"],
    ["new", "old"],
  ] as const)("changes once the %s and then the %s address agreed", async (first, second) => {
    const { learner, to, links } = await asked();
    expect(await answer(first, links[first])).toEqual(at(first, "waiting"));
    expect(await emailOf(learner)).toBe(learner.email);
    expect(await answer(second, links[second])).toEqual(at(second, "changed"));
    expect(await findMailbox(to)).toMatchObject({ learner: { id: learner.id }, isConfirmed: true });
    letters.length = 0;
    await catchUp();
    expect(letters.map((each) => each.to)).toEqual([learner.email]);
    expect(letters[0]?.letter.lead).toContain(to);
  });

  it("changes once when both agree at the same moment", async () => {
    const { learner, to, links } = await asked();
    const answers = await Promise.all([answer("old", links.old), answer("new", links.new)]);
    expect(answers.filter((each) => "to" in each && each.to.endsWith("changed"))).toHaveLength(1);
    expect(await emailOf(learner)).toBe(to);
  });

  it("does not change by one link used twice, nor by the link of the other", async () => {
    const { learner, links } = await asked();
    expect(await answer("new", links.old)).toEqual(at("new", "refused"));
    expect(await answer("new", links.new)).toEqual(at("new", "waiting"));
    expect(await answer("new", links.new)).toEqual(at("new", "refused"));
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it.each(["old", "new"] as const)("stays when the %s address refuses", async (of) => {
    const { learner, links } = await asked();
    expect(await answer(of, links[of], "no")).toEqual(at(of, "stopped"));
    expect(await answer("old", links.old)).toEqual(at("old", "refused"));
    expect(await answer("new", links.new)).toEqual(at("new", "refused"));
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it("does not change when the other link is gone without having been used", async () => {
    const { learner, links } = await asked();
    await deleteTokens(learner.id, ["confirm-old-email"]);
    expect(await answer("new", links.new)).toEqual(at("new", "waiting"));
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it("follows the last wish: earlier links are no good any more", async () => {
    const { learner, links } = await asked();
    await answer("old", links.old);
    await sendChangeLinks(learner, "lain@contoh.id");
    expect(await answer("new", links.new)).toEqual(at("new", "refused"));
    expect(await answer("new", tokenFor("lain@contoh.id"))).toEqual(at("new", "waiting"));
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it("stays when somebody else has the address by then", async () => {
    const { learner, to, links } = await asked();
    await answer("old", links.old);
    await newLearner({ email: to });
    expect(await answer("new", links.new)).toEqual(at("new", "taken"));
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it("that changes at once takes no address that is taken, and ends links to the old one", async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    const meaning = { userId: one.id, email: one.email };
    const now = new Date();
    const token = await saveToken("reset-link", meaning, tokenTimes("reset-link", now));
    expect(await saveEmail(one.id, other.email, null)).toBe(false);
    expect(await emailOf(one)).toBe(one.email);
    expect(await saveEmail(one.id, "pindah@contoh.id", null)).toBe(true);
    expect(await findToken("reset-link", token, now)).toBeNull();
  });
});
