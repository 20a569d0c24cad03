import { aiEngineerPath } from "@/lib/content/path";
import { paths } from "@/lib/paths";
import type { Choices } from "../choices";
import type { OpenForm } from "../client/browser";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import type { Learner } from "../learner/learner";
import { signedInDevice } from "../learner/sessions";
import { listOf, sendTickForm, valuesOf } from "../learner/tick-forms";

async function openChecklist(learner: Learner, choices: Choices): Promise<OpenForm | null> {
  const browser = await signedInDevice(learner, choices);
  const { key } = choices.oneOf(aiEngineerPath.steps);
  return browser ? browser.openForm(paths.step("en", key), "done") : null;
}

async function openItem(learner: Learner, choices: Choices): Promise<OpenForm | null> {
  const browser = await signedInDevice(learner, choices);
  const step = choices.oneOf(aiEngineerPath.steps);
  const { key } = choices.oneOf(choices.oneOf(step.groups).items);
  return browser ? browser.openForm(paths.item("en", step.key, key), "set") : null;
}

export const saveChecklist: LearnerEvent = {
  name: "ticks and unticks in the form, without JavaScript",
  weight: 3,
  run: async (learner, choices) => {
    const form = await openChecklist(learner, choices);
    if (!form) return "refused";
    const shown = listOf(form, "shown").map((text) => text.split(":")[0] ?? "");
    const toggled = choices.some(shown, choices.integer(1, 5));
    const done = new Set(valuesOf(form, "done"));
    for (const item of toggled) if (!done.delete(item)) done.add(item);
    const sent = { fields: { done: [...done] }, changes: toggled.length };
    return outcomeOf(await sendTickForm(learner, form, "saved", sent));
  },
};

export const setStatusByButton: LearnerEvent = {
  name: "sets a status with its button, twice at once",
  run: async (learner, choices) => {
    const form = await openItem(learner, choices);
    if (!form) return "refused";
    const shown = new Set(listOf(form, "shown").map((text) => text.replace(/:\d+$/, "")));
    const buttons = form.controls.filter(({ name }) => name === "set");
    const others = buttons.flatMap(({ value = "" }) => (shown.has(value) ? [] : [value]));
    const sent = { fields: { set: choices.oneOf(others) }, changes: 1 };
    const answers = [1, 2].map(() => sendTickForm(learner, form, "saved", sent));
    return outcomeOf((await Promise.all(answers)).every(Boolean));
  },
};
