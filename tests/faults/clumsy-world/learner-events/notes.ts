import fc from "fast-check";
import { cleanText } from "@/lib/domain/text";
import { paths } from "@/lib/paths";
import type { Choices } from "../choices";
import { locationOf } from "../client/site";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import { notedItems, stepOfNotedItems } from "../learner/note-tab";
import { signedInDevice } from "../learner/sessions";
import { valuesOf } from "../learner/tick-forms";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom("- [ ] baca\r\n- [x] tulis", "\u202e<b>", "a\u0000b\ud800", "x".repeat(9900)),
);

/** Unlike any other text, whatever is left out of it. */
const newText = (choices: Choices): string =>
  `${choices.uuid()} ${choices.of(anyText).toWellFormed()}`;

export const typeNote: LearnerEvent = {
  name: "types into a note, which is saved on the way",
  weight: 3,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const tab = choices.oneOf(learner.noteTabs);
    if (choices.integer(1, 4) === 1) tab.reopen();
    let saved = 0;
    for (let count = choices.integer(1, 4); count > 0; count -= 1) {
      if (await tab.write(learner.notes, browser, newText(choices))) saved += 1;
    }
    return outcomeOf(saved > 0);
  },
};

export const typeNoteInTwoTabs: LearnerEvent = {
  name: "types into a note in two tabs at once, and again where it was in conflict",
  weight: 3,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const item = choices.oneOf(notedItems);
    const tabs = learner.noteTabs.filter((tab) => tab.item === item);
    const texts = tabs.map(() => newText(choices));
    const saved = await Promise.all(
      tabs.map(async (tab, index) => {
        const text = texts[index] ?? "";
        const isSaved = await tab.write(learner.notes, browser, text);
        return isSaved || tab.write(learner.notes, browser, text);
      }),
    );
    return outcomeOf(saved.every(Boolean));
  },
};

export const saveNoteByForm: LearnerEvent = {
  name: "saves a note by its form, twice at once",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const item = choices.oneOf(notedItems);
    const page = paths.item("en", stepOfNotedItems, item);
    const form = browser && (await browser.openForm(page, "text"));
    if (!form) return "refused";
    const version = Number(valuesOf(form, "version")[0]);
    const text = newText(choices);
    const write = { item, text: cleanText(text), version, tab: null };
    const save = async () => {
      const sent = learner.notes.send(write);
      const answer = await form.submit({ text });
      const isSaved = answer.status === 303 && locationOf(answer).includes("note=saved");
      if (isSaved) sent.acknowledge(version + 1);
      else sent.refuse();
      return isSaved;
    };
    return outcomeOf((await Promise.all([save(), save()])).every(Boolean));
  },
};

export const removeNote: LearnerEvent = {
  name: "removes a note",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    return outcomeOf(await choices.oneOf(learner.noteTabs).write(learner.notes, browser, ""));
  },
};
