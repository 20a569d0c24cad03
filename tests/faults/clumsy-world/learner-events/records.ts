import type { Choices } from "../choices";
import type { Browser } from "../client/browser";
import { type Answer, textOf } from "../client/site";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import type { Learner } from "../learner/learner";
import type { RecordLog } from "../learner/record-log";
import { signedInDevice } from "../learner/sessions";

type Listed = { readonly id: string; readonly version: number };

/** What a learner keeps by id and version. */
type Kind = {
  readonly name: string;
  /** Of the log, and of the list in an answer. */
  readonly list: "evidence" | "projects" | "log";
  readonly contentOf: (choices: Choices) => { readonly title: string };
};

function send(browser: Browser, method: string, path: string, body?: object): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  return browser.send(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

/** Adding it twice at once, and changing or removing it. */
export function recordEvents({ name, list, contentOf }: Kind): LearnerEvent[] {
  const address = `/api/${list}`;
  const logOf = (learner: Learner): RecordLog => learner[list];

  async function change(learner: Learner, browser: Browser, choices: Choices, listed: Listed) {
    const { id, version } = listed;
    const content = contentOf(choices);
    const write = { id, version: version + 1, title: content.title };
    return logOf(learner).write(write, async () => {
      const answer = await send(browser, "PUT", `${address}/${id}`, { ...content, version });
      return answer.status === 200;
    });
  }

  async function remove(learner: Learner, browser: Browser, { id, version }: Listed) {
    const write = { id, version: version + 1, title: null };
    return logOf(learner).write(write, async () => {
      const answer = await send(browser, "DELETE", `${address}/${id}?version=${version}`);
      return answer.status === 200;
    });
  }

  return [
    {
      name: `adds ${name}, twice at once`,
      weight: 2,
      run: async (learner, choices) => {
        const browser = await signedInDevice(learner, choices);
        if (!browser) return "refused";
        const id = choices.uuid();
        const content = contentOf(choices);
        const add = () =>
          logOf(learner).write({ id, version: 1, title: content.title }, async () => {
            return (await send(browser, "POST", address, { id, ...content })).status === 200;
          });
        return outcomeOf((await Promise.all([add(), add()])).every(Boolean));
      },
    },
    {
      name: `changes or removes ${name}`,
      weight: 2,
      run: async (learner, choices) => {
        const browser = await signedInDevice(learner, choices);
        if (!browser) return "refused";
        const answer = await browser.send(address);
        if (answer.status !== 200) return "refused";
        const listed = (JSON.parse(textOf(answer)) as Record<string, Listed[]>)[list] ?? [];
        if (listed.length === 0) return "refused";
        const chosen = choices.oneOf(listed);
        const isRemoved = choices.integer(1, 3) === 1;
        return outcomeOf(
          isRemoved
            ? await remove(learner, browser, chosen)
            : await change(learner, browser, choices, chosen),
        );
      },
    },
  ];
}
