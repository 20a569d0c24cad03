import { describe, expect, it, vi } from "vitest";
import { changeEmail } from "@/lib/actions/email";
import { sessionCookie } from "@/lib/auth/cookies";
import { confirmOwner } from "@/lib/auth/session/confirmation";
import { sessionOf, startSession } from "@/lib/auth/session/session";
import { limits } from "@/lib/domain/rate-limit";
import { send } from "../support/forms";
import { newLearner } from "../support/learners";
import { request } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);

describe("an e-mail that is changed at once", () => {
  it("tells whether it has an account, so that only so many can be tried", async () => {
    const [learner, other] = [await newLearner(), await newLearner()];
    await startSession(learner, "password");
    const own = await sessionOf(request.cookies.get(sessionCookie) ?? "");
    if (!own) throw new Error("There is no session");
    await confirmOwner(own, "password");
    const ask = () => send(changeEmail, { email: other.email });
    for (let turn = 0; turn < limits.heavyWork.points; turn += 1) {
      expect(await ask()).toEqual({ errors: { email: "taken" } });
    }
    expect(await ask()).toEqual({
      errors: { form: expect.stringMatching(/^too-many:\d+$/) },
    });
  });
});
