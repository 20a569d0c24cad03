import { describe, expect, it } from "vitest";
import { changeEmail } from "@/lib/actions/email-change";
import { sessionCookie } from "@/lib/auth/cookies";
import { completeReauthentication } from "@/lib/auth/session/reauthentication";
import { activeSessionOfToken, replaceSession } from "@/lib/auth/session/session";
import { rateLimits } from "@/lib/domain/rate-limit";
import { newLearner } from "../../support/database/learners";
import { submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

describe("an e-mail change without confirmation", () => {
  it("reveals taken addresses, so attempts are limited", async () => {
    const [learner, other] = [await newLearner(), await newLearner()];
    await replaceSession(learner, "password");
    const own = await activeSessionOfToken(testRequest.cookies.get(sessionCookie) ?? "");
    if (!own) throw new Error("There is no session");
    await completeReauthentication(own, "password");
    const ask = () => submitForm(changeEmail, { email: other.email });
    for (let turn = 0; turn < rateLimits.heavyWork.points; turn += 1) {
      expect(await ask()).toEqual({ errors: { email: "taken" } });
    }
    expect(await ask()).toEqual({
      errors: { form: expect.stringMatching(/^too-many:\d+$/) },
    });
  });
});
