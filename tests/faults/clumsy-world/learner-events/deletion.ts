import { paths } from "@/lib/paths";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import { leadsTo, reauthenticate, signedInDevice } from "../learner/sessions";

export const requestDeletion: LearnerEvent = {
  name: "asks for the deletion of the account",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser || !(await reauthenticate(learner, browser))) return "refused";
    const page = paths.deleteAccount("en");
    const form = await browser.openForm(page, "deletion#requestDeletion");
    if (!form) return "refused";
    for (const device of learner.devices) device.isSignedIn.add(false);
    const isDone = await learner.isPendingDeletion.change(true, async () =>
      leadsTo(await form.submit(), paths.pendingDeletion("en")),
    );
    if (isDone) learner.endSessions();
    return outcomeOf(isDone);
  },
};

/** The account only lets its owner sign in, cancel and sign out. */
export const cancelDeletion: LearnerEvent = {
  name: "keeps the account after all",
  weight: 20,
  isPossible: ({ isPendingDeletion }) => !isPendingDeletion.isCertainly(false),
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const page = paths.pendingDeletion("en");
    const form = browser && (await browser.openForm(page, "deletion#cancelDeletion"));
    if (!form) return "refused";
    const isDone = await learner.isPendingDeletion.change(false, async () =>
      leadsTo(await form.submit(), paths.dataSettings("en")),
    );
    return outcomeOf(isDone);
  },
};
