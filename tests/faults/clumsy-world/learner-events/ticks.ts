import { sheetKeys } from "../../../support/unit/article-sheet";
import type { LearnerEvent } from "../event";
import { outcomeOf, realChanges, sendChanges, shownStates } from "../learner/changes";
import { signedInDevice } from "../learner/sessions";

/** Sends as many changes in one request. */
function tick(name: string, [min, max]: readonly [number, number], weight: number): LearnerEvent {
  return {
    name,
    weight,
    run: async (learner, choices) => {
      const browser = await signedInDevice(learner, choices);
      if (!browser) return "refused";
      const count = choices.integer(min, max);
      const changes = realChanges(choices, await shownStates(browser), count);
      return outcomeOf((await sendChanges(learner, browser, changes)).status === 200);
    },
  };
}

export const tickOne = tick("ticks an item", [1, 1], 5);
export const tickSeveral = tick("ticks some items in one request", [2, 40], 3);
export const tickFullBatch = tick("ticks in a batch of 500", [500, 500], 1);

export const tickTwice: LearnerEvent = {
  name: "sends the same ticks twice at once, and once more",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const changes = realChanges(choices, await shownStates(browser), choices.integer(1, 20));
    await Promise.all([1, 2].map(() => sendChanges(learner, browser, changes)));
    return outcomeOf((await sendChanges(learner, browser, changes)).status === 200);
  },
};

/** Of changes to one item, all but one of those that name the same version are conflicts. */
export const tickOutOfOrder: LearnerEvent = {
  name: "sends ticks out of order from two devices",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const shown = await shownStates(browser);
    const first = realChanges(choices, new Map(shown), choices.integer(1, 10));
    const second = realChanges(choices, new Map(shown), choices.integer(1, 10));
    const answers = await Promise.all(
      [first, second].map((each) => sendChanges(learner, browser, choices.some(each, each.length))),
    );
    return outcomeOf(answers.every(({ status }) => status === 200));
  },
};

const strangeChanges: readonly object[] = [
  { item: "no-such-item", status: "done" },
  { item: "git", status: "finished" },
  { item: "git", status: "done", version: -1 },
  { item: "git", status: "done", version: 2 ** 60 },
  { item: "git", status: "done", on: "2999-02-30" },
  { item: "__proto__", status: "done" },
  { item: "git\u0000", status: "done" },
  { item: sheetKeys[0] ?? "", status: "done", undoOf: "\ud800" },
];

export const sendStrangeTicks: LearnerEvent = {
  name: "sends ticks that cannot be",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const strange = { id: choices.uuid(), ...choices.oneOf(strangeChanges) };
    const others = realChanges(choices, await shownStates(browser), choices.integer(0, 3));
    const answer = await sendChanges(learner, browser, [...others, strange]);
    return outcomeOf([200, 422].includes(answer.status));
  },
};

/** Many changes to what is already so. */
export const repeatStatus: LearnerEvent = {
  name: "sets the status that an item has already",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const shown = await shownStates(browser);
    const [item, state] = choices.oneOf([...shown, ["git", { status: "not-started" }] as const]);
    const { status } = state;
    const changes = Array.from({ length: 500 }, () => ({ id: choices.uuid(), item, status }));
    learner.ticks.send(changes.map(({ id }) => id));
    const answer = await browser.sendJson("/api/progress", { changes });
    return outcomeOf(answer.status === 200);
  },
};
