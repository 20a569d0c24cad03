import { beforeEach, describe, expect, it, vi } from "vitest";
import { arrive } from "@/lib/actions/arrival";
import { byConfirmed, byLearner } from "@/lib/actions/define-route";
import { keepAccount } from "@/lib/actions/deletion";
import { changePassword } from "@/lib/actions/password";
import { beforeProvider } from "@/lib/actions/provider-route";
import { sessionCookie } from "@/lib/auth/cookies";
import { linkingFor, startLinking } from "@/lib/auth/oauth/linking";
import { sessionOf } from "@/lib/auth/session/session";
import { letIn } from "@/lib/auth/session/sign-in";
import { findAccounts } from "@/lib/data/accounts/account";
import { saveDeletion } from "@/lib/data/accounts/deletion";
import { saveConfirmed } from "@/lib/data/accounts/session";
import type { Learner } from "@/lib/domain/learner";
import type { OwnSession } from "@/lib/domain/session";
import { loadArchive } from "@/lib/loaders/archive";
import { press, send } from "../support/forms";
import { newLearner } from "../support/learners";
import { request } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next/server", async () => (await import("../support/forms")).nextServer);
vi.mock("@/lib/mail/send", async () => (await import("../support/mail-on")).mailSend);

const nextWeek = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000);
const wish = { locale: "id", next: "/id/dashboard" } as const;
const asking = () => new URLSearchParams({ link: "", callbackUrl: "/id/settings/security" });

/** Signs in anew on this browser, and shows once more that it is them. */
async function confirmed(learner: Learner): Promise<OwnSession> {
  request.forget();
  await letIn(learner, "password");
  const own = await sessionOf(request.cookies.get(sessionCookie) ?? "");
  if (!own) throw new Error("The session has not begun");
  await saveConfirmed(own.session.id, new Date());
  return own;
}

/** What the answer of a service leads to in this browser, for somebody whom no account knows. */
function comeBack({ id, name }: Learner): Promise<string> {
  const identity = { provider: "github", subject: id, label: name, name, email: null } as const;
  return arrive("github", identity, wish);
}

beforeEach(() => request.from("203.0.113.9"));

describe("an owner who has shown lately that it is them", () => {
  it("links a service", async () => {
    const learner = await newLearner();
    await confirmed(learner);
    expect(await beforeProvider("github", asking())).toBeUndefined();
    expect(await comeBack(learner)).toBe("/id/settings/security?provider=linked");
    expect(await findAccounts(learner.id)).toHaveLength(1);
  });

  it("links none while their account waits to be deleted, wherever they had begun", async () => {
    const learner = await newLearner();
    await saveDeletion(learner.id, nextWeek);
    const own = await confirmed(learner);
    const answer = await beforeProvider("github", asking());
    expect(answer?.status).toBe(303);
    expect((await linkingFor("github")).kind).toBe("none");
    await startLinking(own, "github");
    expect(await comeBack(learner)).toBe("/id/settings/security?provider=refused");
    expect(await findAccounts(learner.id)).toEqual([]);
  });

  it("has nothing else open to them then but to keep it", async () => {
    const learner = await newLearner();
    await saveDeletion(learner.id, nextWeek);
    await confirmed(learner);
    const password = "hujan turun di sawah";
    expect(await send(changePassword, { password })).toEqual({
      to: "/id/sign-in?next=%2Fid%2Fsettings%2Fsecurity",
    });
    for (const identify of [byConfirmed, byLearner]) {
      expect(await identify()).toMatchObject({ status: 401 });
    }
    expect(await loadArchive(learner, "id")).toEqual({ ok: false, reason: "not-confirmed" });
    expect(await press(keepAccount, {})).toEqual({ to: "/id/settings/data?done=kept" });
    expect(await byConfirmed()).toMatchObject({ learner: { id: learner.id } });
  });
});
