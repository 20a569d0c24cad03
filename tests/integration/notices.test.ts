import { beforeEach, describe, expect, it, vi } from "vitest";
import { tellOwner } from "@/lib/auth/email/notice";
import { limits } from "@/lib/domain/rate-limit";
import { env } from "@/lib/env";
import { catchUp, leftForLater } from "../support/forms";
import { newLearner } from "../support/learners";
import { letters, turnMailOn } from "../support/mail-on";

vi.mock("next/server", async () => (await import("../support/forms")).nextServer);
vi.mock("@/lib/mail/send", async () => (await import("../support/mail-on")).mailSend);

beforeEach(() => {
  turnMailOn();
  letters.length = 0;
});

describe("word that what opens an account has changed", () => {
  it("goes to its owner once the answer is given, in their language and with where to see to it", async () => {
    const learner = { ...(await newLearner()), locale: "en" } as const;
    tellOwner("account-linked", learner);
    expect(letters).toEqual([]);
    await catchUp();
    const [{ to, letter } = { to: "", letter: null }] = letters;
    expect(to).toBe(learner.email);
    expect(letter?.subject).toBe("Another service can sign in to your Langkah account");
    expect(letter?.links.map(({ href }) => href)).toEqual([
      "https://langkah.example/en/settings/security",
      "https://langkah.example/en/forgot-password",
    ]);
  });

  it("fills nobody's mailbox", async () => {
    const learner = await newLearner();
    for (let turn = 0; turn <= limits.notices.points; turn += 1) {
      tellOwner(turn % 2 === 0 ? "account-linked" : "account-unlinked", learner);
    }
    await catchUp();
    expect(letters).toHaveLength(limits.notices.points);
  });

  it("is not mailed where no mail can be sent", async () => {
    Object.assign(env, { SMTP_URL: undefined });
    tellOwner("account-linked", await newLearner());
    expect(leftForLater()).toBe(0);
  });
});
