import { paths } from "@/lib/paths";
import { textOf } from "../client/site";
import type { LearnerEvent } from "../event";
import { outcomeOf, shownStates } from "../learner/changes";
import { signedInDevice } from "../learner/sessions";

/** The one who intrudes is the learner; whatever the answer, the other's rows stay as they are. */
export const undoAnothersChange: LearnerEvent = {
  name: "tries to undo a change of another learner",
  isPossible: (_learner, { archives }) => archives.length > 0,
  run: async (learner, choices, { archives }) => {
    const browser = await signedInDevice(learner, choices);
    const ids = archives.flatMap(({ eventIds }) => eventIds);
    const others = ids.filter((id) => !learner.ticks.mayHold(id));
    if (!browser || others.length === 0) return "refused";
    const id = choices.uuid();
    const change = { id, item: "git", status: "learning", undoOf: choices.oneOf(others) };
    learner.ticks.send([id]);
    const answer = await browser.sendJson(paths.progress, { changes: [change] });
    learner.ticks.refuse([id]);
    return outcomeOf(textOf(answer).includes("unknown-change"));
  },
};

export const askFromElsewhere: LearnerEvent = {
  name: "is made to send a tick by another site",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    await shownStates(browser);
    const id = choices.uuid();
    learner.ticks.send([id]);
    const answer = await browser.send(paths.progress, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: "https://evil.example",
        "sec-fetch-site": "cross-site",
      },
      body: JSON.stringify({ changes: [{ id, item: "git", status: "learning" }] }),
    });
    learner.ticks.refuse([id]);
    return outcomeOf(answer.status === 403);
  },
};
