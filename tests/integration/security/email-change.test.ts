import { beforeEach, describe, expect, it } from "vitest";
import { answerEmailChange } from "@/lib/actions/email-change";
import { sendEmailChangeLinks } from "@/lib/auth/email/email-change";
import { saveEmail } from "@/lib/data/accounts/email-change";
import { findLearner } from "@/lib/data/accounts/learner";
import { deleteTokens, findToken, saveToken } from "@/lib/data/accounts/token";
import { findUserByEmail } from "@/lib/data/accounts/user-by-email";
import type { Learner } from "@/lib/domain/learner";
import { tokenValidity } from "@/lib/domain/token";
import { newLearner } from "../../support/database/learners";
import { withoutColumn } from "../../support/database/missing-column";
import { runAfterCallbacks, submitButtonForm } from "../../support/requests/form-submission";
import { configureMail, emailedTokenFor, sentEmails } from "../../support/requests/mail-mock";

configureMail();

let count = 0;

/** A learner who requested another address, with the two links. */
async function requestEmailChange(to = `baru${count++}@contoh.id`) {
  const learner = await newLearner();
  await sendEmailChangeLinks(learner, to);
  const links = { old: emailedTokenFor(learner.email), new: emailedTokenFor(to) };
  return { learner, to, links };
}

const answerLink = (of: "old" | "new", token: string, word = "yes") =>
  submitButtonForm(answerEmailChange, { of, token, answer: word });
const redirectTo = (of: string, outcome: string) => ({
  to: `/id/confirm-email?of=${of}&outcome=${outcome}`,
});
const emailOf = async ({ id }: Learner) => (await findLearner(id))?.email;

beforeEach(() => {
  sentEmails.length = 0;
});

describe("an e-mail", () => {
  it.each([
    ["old", "new"],
    ["new", "old"],
  ] as const)("changes after the %s and then the %s address confirmed", async (first, second) => {
    const { learner, to, links } = await requestEmailChange();
    expect(await answerLink(first, links[first])).toEqual(redirectTo(first, "waiting"));
    expect(await emailOf(learner)).toBe(learner.email);
    expect(await answerLink(second, links[second])).toEqual(redirectTo(second, "changed"));
    expect(await findUserByEmail(to)).toMatchObject({
      learner: { id: learner.id },
      isConfirmed: true,
    });
    sentEmails.length = 0;
    await runAfterCallbacks();
    expect(sentEmails.map((each) => each.to)).toEqual([learner.email]);
    expect(sentEmails[0]?.email.lead).toContain(to);
  });

  it("changes once when both confirm concurrently", async () => {
    const { learner, to, links } = await requestEmailChange();
    const answers = await Promise.all([answerLink("old", links.old), answerLink("new", links.new)]);
    expect(answers.filter((each) => "to" in each && each.to.endsWith("changed"))).toHaveLength(1);
    expect(await emailOf(learner)).toBe(to);
  });

  it("does not change by one link used twice or by another learner's link", async () => {
    const { learner, links } = await requestEmailChange();
    expect(await answerLink("new", links.old)).toEqual(redirectTo("new", "refused"));
    expect(await answerLink("new", links.new)).toEqual(redirectTo("new", "waiting"));
    expect(await answerLink("new", links.new)).toEqual(redirectTo("new", "refused"));
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it.each(["old", "new"] as const)("does not change when the %s address declines", async (of) => {
    const { learner, links } = await requestEmailChange();
    expect(await answerLink(of, links[of], "no")).toEqual(redirectTo(of, "stopped"));
    expect(await answerLink("old", links.old)).toEqual(redirectTo("old", "refused"));
    expect(await answerLink("new", links.new)).toEqual(redirectTo("new", "refused"));
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it("does not change when the other link expired unused", async () => {
    const { learner, links } = await requestEmailChange();
    await deleteTokens(learner.id, ["confirm-old-email"]);
    expect(await answerLink("new", links.new)).toEqual(redirectTo("new", "waiting"));
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it("accepts only the links of the latest request", async () => {
    const { learner, links } = await requestEmailChange();
    await answerLink("old", links.old);
    await sendEmailChangeLinks(learner, "lain@contoh.id");
    expect(await answerLink("new", links.new)).toEqual(redirectTo("new", "refused"));
    expect(await answerLink("new", emailedTokenFor("lain@contoh.id"))).toEqual(
      redirectTo("new", "waiting"),
    );
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it("stays when another account has the address by then", async () => {
    const { learner, to, links } = await requestEmailChange();
    await answerLink("old", links.old);
    await newLearner({ email: to });
    expect(await answerLink("new", links.new)).toEqual(redirectTo("new", "taken"));
    expect(await emailOf(learner)).toBe(learner.email);
  });

  it("changes by the same link again after the first attempt failed", async () => {
    const { learner, to, links } = await requestEmailChange();
    await answerLink("old", links.old);
    await withoutColumn("User", "emailConfirmedAt", () =>
      expect(answerLink("new", links.new)).rejects.toThrow(),
    );
    expect(await emailOf(learner)).toBe(learner.email);
    expect(await answerLink("new", links.new)).toEqual(redirectTo("new", "changed"));
    expect(await emailOf(learner)).toBe(to);
  });

  it("changed without confirmation rejects taken addresses and ends links to the old one", async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    const meaning = { userId: one.id, email: one.email };
    const now = new Date();
    const token = await saveToken("reset-link", meaning, tokenValidity("reset-link", now));
    expect(await saveEmail(one.id, other.email, null)).toBe(false);
    expect(await emailOf(one)).toBe(one.email);
    expect(await saveEmail(one.id, "pindah@contoh.id", null)).toBe(true);
    expect(await findToken("reset-link", token, now)).toBeNull();
  });
});
