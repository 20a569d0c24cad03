import type { Choices } from "../choices";
import type { Browser } from "../client/browser";
import { type Answer, textOf } from "../client/site";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import type { Learner } from "../learner/learner";
import { notedItems } from "../learner/note-tab";
import { signedInDevice } from "../learner/sessions";

const address = "/api/evidence";

type Listed = { readonly id: string; readonly version: number };

function send(browser: Browser, method: string, path: string, body?: object): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  return browser.send(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

function contentOf(choices: Choices) {
  const items = choices.integer(1, 2) === 1 ? [...notedItems] : ["cnn"];
  return { kind: "course", title: `bukti ${choices.uuid()}`, url: "https://contoh.id/", items };
}

async function change(learner: Learner, browser: Browser, choices: Choices, listed: Listed) {
  const { id, version } = listed;
  const content = contentOf(choices);
  const write = { id, version: version + 1, title: content.title };
  return learner.evidence.write(write, async () => {
    const answer = await send(browser, "PUT", `${address}/${id}`, { ...content, version });
    return answer.status === 200;
  });
}

async function remove(learner: Learner, browser: Browser, { id, version }: Listed) {
  const write = { id, version: version + 1, title: null };
  return learner.evidence.write(write, async () => {
    const answer = await send(browser, "DELETE", `${address}/${id}?version=${version}`);
    return answer.status === 200;
  });
}

export const addEvidence: LearnerEvent = {
  name: "adds evidence, twice at once",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const id = choices.uuid();
    const content = contentOf(choices);
    const add = () =>
      learner.evidence.write({ id, version: 1, title: content.title }, async () => {
        return (await send(browser, "POST", address, { id, ...content })).status === 200;
      });
    return outcomeOf((await Promise.all([add(), add()])).every(Boolean));
  },
};

export const changeEvidence: LearnerEvent = {
  name: "changes or removes evidence",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const answer = await browser.send(address);
    if (answer.status !== 200) return "refused";
    const { evidence } = JSON.parse(textOf(answer)) as { evidence: Listed[] };
    if (evidence.length === 0) return "refused";
    const listed = choices.oneOf(evidence);
    const isRemoved = choices.integer(1, 3) === 1;
    return outcomeOf(
      isRemoved
        ? await remove(learner, browser, listed)
        : await change(learner, browser, choices, listed),
    );
  },
};
