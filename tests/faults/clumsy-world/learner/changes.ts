import type { Change, ChangeOutcome } from "@/lib/domain/change";
import { type Status, statuses } from "@/lib/domain/progress";
import { paths } from "@/lib/paths";
import { sheetKeys } from "../../../support/unit/article-sheet";
import type { Choices } from "../choices";
import type { Browser } from "../client/browser";
import { type Answer, textOf } from "../client/site";
import type { EventOutcome } from "../event";
import type { Learner } from "./learner";

export type ShownStates = Map<string, { status: Status; version: number }>;

/** What the API shows of the learner's items. */
export async function shownStates(browser: Browser): Promise<ShownStates> {
  const answer = await browser.send(paths.progress);
  const { items = [] } = JSON.parse(textOf(answer)) as {
    items?: { item: string; status: Status; version: number }[];
  };
  return new Map(items.map(({ item, ...state }) => [item, state]));
}

/** Changes of which each sets another status than the one before it; `shown` follows them. */
export function realChanges(choices: Choices, shown: ShownStates, count: number): Change[] {
  return Array.from({ length: count }, () => {
    const item = choices.oneOf(sheetKeys);
    const { status: before, version } = shown.get(item) ?? { status: "not-started", version: 0 };
    const status = choices.oneOf(statuses.filter((each) => each !== before));
    shown.set(item, { status, version: version + 1 });
    return { id: choices.uuid(), item, status, version };
  });
}

/** Sends changes and records what was answered. */
export async function sendChanges(
  learner: Learner,
  browser: Browser,
  changes: readonly object[],
): Promise<Answer> {
  const ids = changes.flatMap((change) => ("id" in change ? [String(change.id)] : []));
  learner.ticks.send(ids);
  const answer = await browser.sendJson(paths.progress, { changes });
  if (answer.status === 200) recordOutcomes(learner, answer);
  else learner.ticks.refuse(ids);
  return answer;
}

function recordOutcomes({ ticks }: Learner, answer: Answer): void {
  const { results } = JSON.parse(textOf(answer)) as { results: ChangeOutcome[] };
  for (const { id, outcome } of results) {
    if (outcome === "applied" || outcome === "replayed") ticks.acknowledge(id);
    else ticks.refuse([id]);
  }
}

export const outcomeOf = (isDone: boolean): EventOutcome => (isDone ? "done" : "refused");
