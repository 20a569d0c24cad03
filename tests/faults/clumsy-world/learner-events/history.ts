import { paths } from "@/lib/paths";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import { signedInDevice } from "../learner/sessions";
import { listOf, sendTickForm } from "../learner/tick-forms";

/** Sends the form of a page that changes the history, as it stands. */
function revert(name: string, page: (position: number) => string, result: string): LearnerEvent {
  return {
    name,
    weight: 2,
    run: async (learner, choices) => {
      const browser = await signedInDevice(learner, choices);
      const form = browser && (await browser.openForm(page(choices.integer(1, 2000)), "shown"));
      if (!form) return "refused";
      const changes = listOf(form, "shown").length;
      return outcomeOf(await sendTickForm(learner, form, result, { changes }));
    },
  };
}

export const undo: LearnerEvent = {
  name: "undoes the last changes",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const form = browser && (await browser.openForm(paths.history("en"), "event"));
    const [first] = form?.controls.filter(({ name }) => name === "event") ?? [];
    if (!form || !first?.value) return "refused";
    const changes = first.value.split(" ").length;
    const sent = { fields: { event: first.value }, changes };
    return outcomeOf(await sendTickForm(learner, form, "undone", sent));
  },
};

export const reset = revert("starts everything over", () => paths.reset("en"), "reset");

export const restore = revert(
  "goes back to an earlier state",
  (position) => paths.restore("en", position),
  "restored",
);
