import { describe, expect, it } from "vitest";
import { stateOf } from "@/lib/domain/progress";
import {
  boundaryBelow,
  endOfHistory,
  entriesOf,
  firstLines,
  isRecordLine,
  mergeByTime,
  revertModeOf,
  type TimelineLine,
  type TimelineNote,
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

const nameOf = (line: TimelineLine) =>
  isRecordLine(line) && line.of === "note" ? line.firstLine : line.id;

describe("the entries of a timeline", () => {
  it("are none without a change", () => {
    expect(entriesOf([])).toEqual([]);
    expect(firstLines([], 50)).toEqual([]);
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
    expect(firstLines(entries, 1).map(nameOf)).toEqual(["a"]);
    expect(firstLines(entries, 2)).toEqual(entries);
    expect(firstLines(entries, 50)).toEqual(entries);
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
    expect(days.map(({ day, lines }) => [day, lines.map(nameOf)])).toEqual([
      ["2026-11-25", ["c"]],
      ["2026-11-24", ["b"]],
      ["2026-11-25", ["a"]],
    ]);
  });
});

describe("notes in a timeline", () => {
  const hour = (hours: number) => new Date(Date.UTC(2026, 10, 24, hours));
  const note = (hours: number, item = "git"): TimelineNote => ({
    ...({ of: "note", item, key: item } as const),
    ...{ at: hour(hours), day: "2026-11-24" },
    firstLine: `${item} ${hours}`,
  });
  const entries = entriesOf(
    newestFirst(
      historyWith(
        [[{ id: "a", item: "git", status: "done" }], { at: hour(3) }],
        [[{ id: "b", item: "dsa", status: "done" }], { at: hour(5) }],
        // The clock was set back.
        [[{ id: "c", item: "python", status: "done" }], { at: hour(1) }],
      ),
    ),
  );

  it("lie between changes by their time, the note first where it is the same", () => {
    const notes = [note(9), note(5), note(4), note(2)];
    const older = mergeByTime(entries, notes, "older").map(nameOf);
    expect(older).toEqual(["git 9", "git 5", "git 4", "git 2", "c", "b", "a"]);
    const newer = mergeByTime(entries.slice(1).toReversed(), notes.toReversed(), "newer");
    expect(newer.map(nameOf)).toEqual(["git 2", "a", "git 4", "b", "git 5", "git 9"]);
    expect(mergeByTime([], notes, "older")).toEqual(notes);
    expect(mergeByTime(entries, [], "older")).toEqual(entries);
  });

  it("count as much as one change on a page", () => {
    const notes = [note(9), note(8)];
    const lines = mergeByTime(entries, notes, "older");
    expect(firstLines(lines, 3).map(nameOf)).toEqual(["git 9", "git 8", "c"]);
  });

  it("bound a page beside the changes; what has none of them keeps the bound before", () => {
    const above = { sequence: 7, record: note(20) };
    const [entry] = entries;
    if (!entry) throw new Error("There is no entry");
    expect(boundaryBelow([note(9), entry, note(3)], above)).toEqual({
      sequence: 3,
      record: note(9),
    });
    expect(boundaryBelow([note(9)], above)).toEqual({ sequence: 7, record: note(9) });
    expect(boundaryBelow([entry], above)).toEqual({ sequence: 3, record: note(20) });
    expect(boundaryBelow([], { sequence: endOfHistory })).toEqual({ sequence: endOfHistory });
  });

  it("belong to the day on which they were written", () => {
    const late = { ...note(20), day: "2026-11-25" };
    const days = timelineOf([late, note(9)]);
    expect(days.map(({ day, lines }) => [day, lines.map(nameOf)])).toEqual([
      ["2026-11-25", ["git 20"]],
      ["2026-11-24", ["git 9"]],
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
