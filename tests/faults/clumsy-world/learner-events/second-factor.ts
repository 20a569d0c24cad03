import { paths } from "@/lib/paths";
import { totpCodeAt } from "../../../support/requests/totp-codes";
import type { Browser } from "../client/browser";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import type { Learner } from "../learner/learner";
import { attributesIn, leadsTo, reauthenticate, signedInDevice } from "../learner/sessions";

const page = paths.secondFactor("en");

/** The secret that the page shows, once it was asked for. */
async function newSecret(browser: Browser): Promise<string | undefined> {
  const start = await browser.openForm(page, "second-factor#startSecondFactor");
  await start?.submit();
  return attributesIn(await browser.send(page), "data-secret")[0];
}

async function enable(learner: Learner, browser: Browser): Promise<boolean> {
  const secret = await newSecret(browser);
  const form = await browser.openForm(page, "code");
  if (!secret || !form) return false;
  const isOn = await learner.secondFactor.change(secret, async () =>
    leadsTo(await form.submit({ code: totpCodeAt(secret, new Date()) }), page),
  );
  if (isOn) {
    learner.recoveryCodes = attributesIn(await browser.send(page), "data-recovery-code");
  }
  return isOn;
}

async function disable(learner: Learner, browser: Browser): Promise<boolean> {
  const form = await browser.openForm(page, "second-factor#disableSecondFactor");
  if (!form) return false;
  return learner.secondFactor.change(null, async () =>
    leadsTo(await form.submit(), paths.security("en")),
  );
}

export const toggleSecondFactor: LearnerEvent = {
  name: "turns the second factor on or off",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser || !(await reauthenticate(learner, browser))) return "refused";
    const isOff = learner.secondFactor.newest === null;
    return outcomeOf(await (isOff ? enable : disable)(learner, browser));
  },
};
