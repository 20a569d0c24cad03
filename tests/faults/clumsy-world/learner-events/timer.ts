import type { Browser } from "../client/browser";
import { textOf } from "../client/site";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import { signedInDevice } from "../learner/sessions";

type ShownTimer = { readonly version: number; readonly startedAt?: string };

async function shownTimer(browser: Browser): Promise<ShownTimer | null> {
  const answer = await browser.send("/api/timer");
  return answer.status === 200 ? (JSON.parse(textOf(answer)) as ShownTimer) : null;
}

export const startTimer: LearnerEvent = {
  name: "starts the timer",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const timer = browser && (await shownTimer(browser));
    if (!timer || timer.startedAt !== undefined) return "refused";
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ item: "cnn", version: timer.version });
    const answer = await browser.send("/api/timer", { method: "PUT", headers, body });
    return outcomeOf(answer.status === 200);
  },
};

export const stopTimer: LearnerEvent = {
  name: "stops the timer, twice at once",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const timer = browser && (await shownTimer(browser));
    if (!browser || timer?.startedAt === undefined) return "refused";
    const stop = async () => {
      const answer = await browser.send(`/api/timer?version=${timer.version}`, {
        method: "DELETE",
      });
      if (answer.status !== 200) return false;
      const { entry } = JSON.parse(textOf(answer)) as { entry?: { id: string } };
      if (entry) learner.sessions.acknowledged.add(entry.id);
      return true;
    };
    learner.sessions.sent += 1;
    return outcomeOf((await Promise.all([stop(), stop()])).every(Boolean));
  },
};
