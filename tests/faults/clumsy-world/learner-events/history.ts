import { paths } from "@/lib/paths";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import { signedInDevice } from "../learner/sessions";
import { sendTickForm, valuesOf } from "../learner/tick-forms";

/** Sends the first form of a page that changes the history, as it stands. */
function revert(
  name: string,
  page: (position: number) => string,
  { result, field }: { result: string; field: "event" | "shown" },
): LearnerEvent {
  return {
    name,
    weight: 2,
    run: async (learner, choices) => {
      const browser = await signedInDevice(learner, choices);
      const form = browser && (await browser.openForm(page(choices.integer(1, 2000)), field));
      if (!form) return "refused";
      const changes = valuesOf(form, field).length;
      return outcomeOf(await sendTickForm(learner, form, result, { changes }));
    },
  };
}

export const undo = revert("undoes the last changes", () => paths.history("en"), {
  result: "undone",
  field: "event",
});

export const reset = revert("starts everything over", () => paths.reset("en"), {
  result: "reset",
  field: "shown",
});

export const restore = revert(
  "goes back to an earlier state",
  (position) => paths.restore("en", position),
  { result: "restored", field: "shown" },
);
