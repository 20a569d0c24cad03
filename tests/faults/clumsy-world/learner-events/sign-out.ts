import { paths } from "@/lib/paths";
import type { Browser } from "../client/browser";
import type { EventOutcome, LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import type { Learner } from "../learner/learner";
import { endOtherSession, leadsTo, reauthenticate, signedInDevice } from "../learner/sessions";

/** Signs out with the button that every page has. */
async function signOutOf(learner: Learner, browser: Browser): Promise<EventOutcome> {
  const cookie = browser.sessionCookie;
  const form = await browser.openForm(paths.skills("en"), "callbackUrl");
  if (!form) return "refused";
  const body = new URLSearchParams(form.fields.map(([name, value]) => [name, value]));
  const isDone = await browser.isSignedIn.change(false, async () => {
    const { status } = await browser.send(form.action, { method: "POST", body });
    return status === 302 || status === 303;
  });
  if (isDone) learner.endSession(cookie);
  return outcomeOf(isDone);
}

export const signOut: LearnerEvent = {
  name: "signs out",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    return browser ? signOutOf(learner, browser) : "refused";
  },
};

export const signOutOthers: LearnerEvent = {
  name: "ends all other sessions",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser || !(await reauthenticate(learner, browser))) return "refused";
    const form = await browser.openForm(paths.security("en"), "session#endOtherSessions");
    if (!form) return "refused";
    const isDone = await endOtherSession(learner, browser, async () =>
      leadsTo(await form.submit(), paths.security("en")),
    );
    return outcomeOf(isDone);
  },
};
