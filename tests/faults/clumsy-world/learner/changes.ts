import fc from "fast-check";
import { addDays, dayOf } from "@/lib/domain/calendar";
import type { Change, ChangeOutcome } from "@/lib/domain/change";
import { happenedDayOf } from "@/lib/domain/happened-on";
import { defaultTimeZone } from "@/lib/domain/learner";
import { type Status, statuses } from "@/lib/domain/progress";
import { paths } from "@/lib/paths";
import { sheetKeys } from "../../../support/unit/article-sheet";
import type { Choices } from "../choices";
import type { Browser } from "../client/browser";
import { type Answer, textOf } from "../client/site";
import type { EventOutcome } from "../event";
import type { Learner } from "./learner";

type ShownState = { status: Status; version: number; completedOn: string | null };

export type ShownStates = Map<string, ShownState>;

/** What the API shows of the learner's items. */
export async function shownStates(browser: Browser): Promise<ShownStates> {
  const answer = await browser.send(paths.progress);
  const { items = [] } = JSON.parse(textOf(answer)) as {
    items?: ({ item: string } & ShownState)[];
  };
  return new Map(items.map(({ item, ...state }) => [item, state]));
}

/** Days that have come and months that have ended, also by a clock that is two days behind. */
const anyGivenDay = fc.oneof(
  fc.record({ daysAgo: fc.integer({ min: 3, max: 20_000 }), length: fc.constant(10) }),
  fc.record({ daysAgo: fc.integer({ min: 100, max: 9000 }), length: fc.constant(7) }),
);

/** A day or month in which an item was done, other than `before`. */
function doneOn(choices: Choices, before: string | null) {
  const today = dayOf(new Date(), defaultTimeZone);
  const { daysAgo, length } = choices.of(anyGivenDay);
  const on = addDays(today, -daysAgo).slice(0, length);
  const day = happenedDayOf(on, today);
  if (day !== before) return { on, completedOn: day };
  return { on: addDays(day, -1), completedOn: addDays(day, -1) };
}

/** Changes of which each sets another status than the one before it, or another day; `shown` follows them. */
export function realChanges(choices: Choices, shown: ShownStates, count: number): Change[] {
  return Array.from({ length: count }, () => {
    const item = choices.oneOf(sheetKeys);
    const before = shown.get(item) ?? { status: "not-started", version: 0, completedOn: null };
    const { version } = before;
    const isDated = choices.integer(1, 4) === 1;
    const status = isDated
      ? "done"
      : choices.oneOf(statuses.filter((each) => each !== before.status));
    const dated = isDated ? doneOn(choices, before.completedOn) : null;
    shown.set(item, { status, version: version + 1, completedOn: dated?.completedOn ?? null });
    return { id: choices.uuid(), item, status, version, on: dated?.on };
  });
}

/** Sends changes and records what was answered. */
export async function sendChanges(
  learner: Learner,
  browser: Browser,
  changes: readonly Pick<Change, "id" | "on" | "version">[],
): Promise<Answer> {
  const ids = changes.map(({ id }) => id);
  learner.ticks.send(ids);
  for (const { id, on } of changes) learner.ticks.given.set(id, on ?? null);
  const answer = await browser.sendJson(paths.progress, { changes });
  if (answer.status === 200) recordOutcomes(learner, changes, answer);
  else learner.ticks.refuse(ids);
  return answer;
}

/** A change that finds what it wants, as where two devices send the same, raises no version and is not stored. */
function recordOutcomes(
  { ticks }: Learner,
  changes: readonly Pick<Change, "id" | "version">[],
  answer: Answer,
): void {
  const { results } = JSON.parse(textOf(answer)) as { results: ChangeOutcome[] };
  const versions = new Map(changes.map((change) => [change.id, change.version]));
  for (const { id, outcome, version } of results) {
    const isTaken = outcome === "applied" || outcome === "replayed";
    if (!isTaken) ticks.refuse([id]);
    else if (version !== versions.get(id)) ticks.acknowledge(id);
  }
}

export const outcomeOf = (isDone: boolean): EventOutcome => (isDone ? "done" : "refused");
