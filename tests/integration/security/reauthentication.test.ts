import { beforeEach, describe, expect, it } from "vitest";
import { GET as exportAll } from "@/app/api/export/route";
import { learnerOnly, recentlyAuthenticatedOnly } from "@/lib/actions/api-route";
import { cancelDeletion } from "@/lib/actions/deletion";
import { handleOAuthCallback } from "@/lib/actions/oauth-callback";
import { prepareOAuthRedirect } from "@/lib/actions/oauth-flow";
import { changePassword } from "@/lib/actions/password";
import { sessionCookie } from "@/lib/auth/cookies";
import {
  findPendingAccountLink,
  startPendingAccountLink,
} from "@/lib/auth/oauth/pending-account-link";
import { activeSessionOfToken } from "@/lib/auth/session/session";
import { createSession } from "@/lib/auth/session/sign-in";
import { savePendingDeletion } from "@/lib/data/accounts/deletion";
import { findOAuthAccounts } from "@/lib/data/accounts/oauth-account";
import { saveReauthentication } from "@/lib/data/accounts/session";
import type { Learner } from "@/lib/domain/learner";
import type { ActiveSession } from "@/lib/domain/session";
import { newLearner } from "../../support/database/learners";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const nextWeek = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000);
const returnTo = { locale: "id", next: "/id/dashboard" } as const;
const linkRequest = () => new URLSearchParams({ link: "", callbackUrl: "/id/settings/security" });

async function newReauthenticatedSession(learner: Learner): Promise<ActiveSession> {
  testRequest.clearCookies();
  await createSession(learner, "password");
  const own = await activeSessionOfToken(testRequest.cookies.get(sessionCookie) ?? "");
  if (!own) throw new Error("The session has not begun");
  await saveReauthentication(own.session.id, new Date());
  return own;
}

/** Where the callback of a provider redirects, for an unknown identity. */
function completeOAuth({ id, name }: Learner): Promise<string> {
  const identity = { provider: "github", subject: id, label: name, name, email: null } as const;
  return handleOAuthCallback("github", identity, returnTo);
}

beforeEach(() => testRequest.setPeerAddress("203.0.113.9"));

describe("a recently authenticated owner", () => {
  it("links a service", async () => {
    const learner = await newLearner();
    await newReauthenticatedSession(learner);
    expect(await prepareOAuthRedirect("github", linkRequest())).toBeUndefined();
    expect(await completeOAuth(learner)).toBe("/id/settings/security?provider=linked");
    expect(await findOAuthAccounts(learner.id)).toHaveLength(1);
  });

  it("links no service while the deletion is pending, whenever the flow started", async () => {
    const learner = await newLearner();
    await savePendingDeletion(learner.id, nextWeek);
    const own = await newReauthenticatedSession(learner);
    const answer = await prepareOAuthRedirect("github", linkRequest());
    expect(answer?.status).toBe(303);
    expect((await findPendingAccountLink("github")).kind).toBe("none");
    await startPendingAccountLink(own, "github");
    expect(await completeOAuth(learner)).toBe("/id/settings/security?provider=refused");
    expect(await findOAuthAccounts(learner.id)).toEqual([]);
  });

  it("can only cancel a pending deletion", async () => {
    const learner = await newLearner();
    await savePendingDeletion(learner.id, nextWeek);
    await newReauthenticatedSession(learner);
    const password = "hujan turun di sawah";
    expect(await submitForm(changePassword, { password })).toEqual({
      to: "/id/leaving",
    });
    const asked = new Request("http://localhost:3000/api/export");
    for (const identify of [recentlyAuthenticatedOnly, learnerOnly]) {
      expect(await identify(asked)).toMatchObject({ status: 401 });
    }
    const answer = await exportAll(asked, undefined);
    expect(answer.status).toBe(401);
    expect(await submitButtonForm(cancelDeletion, {})).toEqual({
      to: "/id/settings/data?done=kept",
    });
    expect(await recentlyAuthenticatedOnly(asked)).toMatchObject({ learner: { id: learner.id } });
  });
});
