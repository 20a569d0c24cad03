import { addDays } from "@/lib/domain/calendar";
import { textOf } from "../client/site";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import { signedInDevice } from "../learner/sessions";

/** Of years that no learner has seen yet. */
const pauseStart = (daysOn: number) => addDays("2110-01-01", daysOn);

export const changePlan: LearnerEvent = {
  name: "changes the plan, twice at once",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const shown = await browser?.send("/api/plan");
    if (!browser || shown?.status !== 200) return "refused";
    const plan = JSON.parse(textOf(shown)) as { version: number };
    const title = `jeda ${choices.uuid()}`;
    const from = pauseStart(choices.integer(0, 9000));
    const body = JSON.stringify({
      ...plan,
      hoursPerWeek: choices.integer(1, 40),
      restDays: choices.some([1, 2, 3, 4, 5, 6, 7], choices.integer(0, 3)),
      pauses: [{ id: choices.uuid(), from, to: addDays(from, 6), reason: title }],
    });
    const headers = { "content-type": "application/json" };
    const save = () =>
      learner.plans.write({ id: "plan", version: plan.version + 1, title }, async () => {
        return (await browser.send("/api/plan", { method: "PUT", headers, body })).status === 200;
      });
    return outcomeOf((await Promise.all([save(), save()])).every(Boolean));
  },
};
