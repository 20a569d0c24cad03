import { paths } from "@/lib/paths";
import { totpCodeAt } from "../../../support/requests/totp-codes";
import type { Choices } from "../choices";
import type { Browser } from "../client/browser";
import { type Answer, locationOf, textOf } from "../client/site";
import type { Learner } from "./learner";

/** The forms of an account, as a learner fills them in. */

export async function signUp(learner: Learner, browser: Browser): Promise<boolean> {
  const form = await browser.openForm(paths.signUp("en"), "password");
  if (!form) return false;
  const { email, name, password } = learner;
  const fields = { email, name: name.newest, password: password.newest, timeZone: "Asia/Jakarta" };
  return learner.isSignedUp.change(true, () =>
    browser.isSignedIn.change(true, async () => {
      const answer = await form.submit(fields);
      return answer.status === 303 && locationOf(answer) === paths.path("en");
    }),
  );
}

/** Returns whether the browser is signed in now. */
export async function signIn(learner: Learner, browser: Browser): Promise<boolean> {
  const previous = browser.sessionCookie;
  const isSignedIn = await browser.isSignedIn.change(true, async () => {
    for (const password of learner.password.list) {
      if (await submitPassword(learner, browser, password)) return true;
    }
    return false;
  });
  if (isSignedIn && browser.sessionCookie !== previous) learner.endSession(previous);
  return isSignedIn;
}

async function submitPassword(
  learner: Learner,
  browser: Browser,
  password: string,
): Promise<boolean> {
  // A page for those who are signed in leads on.
  const form = await browser.openForm(paths.signIn("en"), "password");
  if (!form) return false;
  const answer = await form.submit({ email: learner.email, password });
  if (answer.status !== 303) return false;
  if (!locationOf(answer).startsWith(paths.signInCode("en"))) return true;
  return submitCode(learner, browser);
}

async function submitCode(learner: Learner, browser: Browser): Promise<boolean> {
  const secret = learner.secondFactor.list.find((each) => each !== null);
  // Each code is taken once; a recovery code is the way out.
  const codes = [
    ...(secret ? [totpCodeAt(secret, new Date()), totpCodeAt(secret, new Date(), 1)] : []),
    ...learner.recoveryCodes.splice(0, 1),
  ];
  for (const code of codes) {
    const form = await browser.openForm(paths.signInCode("en"), "code");
    if (form && (await form.submit({ code })).status === 303) return true;
  }
  return false;
}

/** A browser of the learner that is signed in; null where they cannot get in at present. */
export async function signedInDevice(learner: Learner, choices: Choices): Promise<Browser | null> {
  const browser = learner.anyDevice(choices);
  if (browser.isSignedIn.isCertainly(true)) return browser;
  if (!browser.isSignedIn.isCertainly(false)) forgetSession(browser);
  return (await signIn(learner, browser)) ? browser : null;
}

/** As a browser that is closed: its session lives on, or never was. */
function forgetSession(browser: Browser): void {
  browser.cookies.clear();
  browser.isSignedIn.settle(false);
}

/** Asks for the password again, as some pages demand. */
export async function reauthenticate(learner: Learner, browser: Browser): Promise<boolean> {
  const page = paths.reauthenticate("en", paths.security("en"));
  const form = await browser.openForm(page, "password");
  if (!form) return false;
  for (const password of learner.password.list) {
    const previous = browser.sessionCookie;
    // The session gets another cookie, which an answer that does not arrive would have brought.
    browser.isSignedIn.add(false);
    const answer = await form.submit({ password });
    browser.isSignedIn.settle(true);
    if (answer.status !== 303) continue;
    if (browser.sessionCookie !== previous) learner.endSession(previous);
    return true;
  }
  return false;
}

/** `send` ends the sessions of the learner's other device, and returns whether it did. */
export async function endOtherSession(
  learner: Learner,
  browser: Browser,
  send: () => Promise<boolean>,
): Promise<boolean> {
  const other = learner.devices.find((device) => device !== browser);
  const isDone = await (other ? other.isSignedIn.change(false, send) : send());
  if (isDone) learner.endSession(other?.sessionCookie);
  return isDone;
}

/** Whether a form led on to a page that says it is done. */
export function leadsTo(answer: Answer, page: string): boolean {
  return answer.status === 303 && locationOf(answer).startsWith(page);
}

/** Texts that a page carries in an attribute. */
export function attributesIn(answer: Answer, attribute: string): string[] {
  const found = textOf(answer).matchAll(new RegExp(`${attribute}="([^"]*)"`, "g"));
  return [...new Set(Array.from(found, ([, value = ""]) => value))];
}
