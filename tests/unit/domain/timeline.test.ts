import { describe, expect, it } from "vitest";
import { stateOf } from "@/lib/domain/progress";
import {
  entriesOf,
  firstEntries,
  revertModeOf,
  timelineOf,
  undoableEventsOf,
} from "@/lib/domain/timeline";
import { withSequence } from "../../support/unit/history-arbitraries";
import { InMemoryHistory, morningContext } from "../../support/unit/in-memory-history";

const form = "7d1f0a52-6a9f-4a3e-9a53-0d3b5f1f7a10";
const items = ["git", "dsa", "python"];

function historyWith(...batches: Parameters<InMemoryHistory["send"]>[]): InMemoryHistory {
  const ledger = new InMemoryHistory(morningContext);
  for (const batch of batches) ledger.send(...batch);
  return ledger;
}

const newestFirst = (ledger: InMemoryHistory) => withSequence(ledger.events).reverse();
const ticks = (batch: string) =>
  items.map((item) => ({ id: `${batch}.${item}`, item, status: "done" }) as const);

describe("the entries of a timeline", () => {
  it("are none without a change", () => {
    expect(entriesOf([])).toEqual([]);
    expect(firstEntries([], 50)).toEqual([]);
    expect(timelineOf([])).toEqual([]);
  });

  it("are one for a single change, and the moment before it", () => {
    const [only, ...others] = entriesOf(
      newestFirst(historyWith([[{ id: "a", item: "git", status: "done" }]])),
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: "a", position: 1, latest: { item: "git" } });
  });

  it("hold what one form changed together, and keep two forms apart", () => {
    const other = "0c0f6a1e-52cf-4b0b-8a0e-3a5d0cf0b8c2";
    const history = historyWith(
      [ticks(form)],
      [ticks(other).map((each) => ({ ...each, status: "skipped" as const }))],
      [[{ id: "a", item: "git", status: "learning" }]],
    );
    const entries = entriesOf(newestFirst(history));
    expect(entries.map(({ id, events, position }) => [id, events.length, position])).toEqual([
      ["a", 1, 7],
      [other, 3, 4],
      [form, 3, 1],
    ]);
  });

  it("fill a page whole, however many changes the last one has", () => {
    const history = historyWith([ticks(form)], [[{ id: "a", item: "git", status: "learning" }]]);
    const entries = entriesOf(newestFirst(history));
    expect(firstEntries(entries, 1).map(({ id }) => id)).toEqual(["a"]);
    expect(firstEntries(entries, 2)).toEqual(entries);
    expect(firstEntries(entries, 50)).toEqual(entries);
  });
});

describe("the days of a timeline", () => {
  it("are the learner's own, wherever they were", () => {
    const late = new Date("2026-11-24T18:00:00Z");
    const history = historyWith(
      [[{ id: "a", item: "git", status: "done" }], { at: late, timeZone: "Asia/Jakarta" }],
      [[{ id: "b", item: "dsa", status: "done" }], { at: late, timeZone: "Etc/UTC" }],
      [[{ id: "c", item: "python", status: "done" }], { at: late, timeZone: "Asia/Jakarta" }],
    );
    const days = timelineOf(entriesOf(newestFirst(history)));
    expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
      ["2026-11-25", ["c"]],
      ["2026-11-24", ["b"]],
      ["2026-11-25", ["a"]],
    ]);
  });
});

describe("the way back before a change", () => {
  const waysOf = (ledger: InMemoryHistory) =>
    Object.fromEntries(
      withSequence(ledger.events).map((event) => [
        event.id,
        revertModeOf(event, stateOf(ledger.states, event.item)),
      ]),
    );

  it("is an undo for the last of its item, and going back for older ones", () => {
    const history = historyWith(
      [[{ id: "a", item: "git", status: "learning" }]],
      [[{ id: "b", item: "git", status: "done" }]],
      [[{ id: "c", item: "dsa", status: "skipped" }]],
    );
    expect(waysOf(history)).toEqual({ a: "back", b: "undo", c: "undo" });
  });

  it("is not there where nothing would change", () => {
    const history = historyWith(
      [[{ id: "a", item: "git", status: "learning" }]],
      [[{ id: "b", item: "git", status: "not-started", undoOf: "a" }]],
    );
    expect(waysOf(history)).toEqual({ a: null, b: "undo" });
  });

  it("is there for a completion of the same status on another day", () => {
    const history = historyWith(
      [[{ id: "a", item: "git", status: "done" }]],
      [[{ id: "b", item: "git", status: "not-started" }]],
      [[{ id: "c", item: "git", status: "done" }], { at: new Date("2026-11-25T02:00:00Z") }],
    );
    expect(waysOf(history)).toEqual({ a: "back", b: "back", c: "undo" });
  });

  it("takes back of a form what nothing came after", () => {
    const history = historyWith([ticks(form)], [[{ id: "a", item: "git", status: "learning" }]]);
    const [, entry] = entriesOf(newestFirst(history));
    const undoable = entry ? undoableEventsOf(entry, history.states) : [];
    expect(undoable.map(({ item }) => item).sort()).toEqual(["dsa", "python"]);
  });
});
