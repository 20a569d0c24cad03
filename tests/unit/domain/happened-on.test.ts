import { describe, expect, it } from "vitest";
import { activityOf } from "@/lib/domain/activity";
import { dayOf } from "@/lib/domain/calendar";
import { happenedDayOf, happenedOnErrorOf, stateOnDay } from "@/lib/domain/happened-on";
import { type ItemState, startDayOf, stateOf, untouched } from "@/lib/domain/progress";
import { restoreChangesOf } from "@/lib/domain/revert";
import { pastItemsOf } from "../../support/unit/history-arbitraries";
import { InMemoryHistory, morningContext } from "../../support/unit/in-memory-history";

const today = "2026-11-24";

describe("the day on which something really happened", () => {
  it.each(["1970-01-01", "2023-05-14", "2024-02-29", "2026-11-24", "1970-01", "2026-11"])(
    "can be %s",
    (text) => {
      expect(happenedOnErrorOf(text, today)).toBeNull();
    },
  );

  it.each([
    ["1969-12-31", "too-early"],
    ["0001-01-01", "too-early"],
    ["1969-12", "too-early"],
    ["2026-11-25", "future"],
    ["9999-12-31", "future"],
    ["2026-12", "future"],
    ["9999-12", "future"],
    ["2026-02-31", "not-a-day"],
    ["2025-02-29", "not-a-day"],
    ["2026-13", "not-a-day"],
    ["2026-00", "not-a-day"],
    ["", "not-a-day"],
    ["2023", "not-a-day"],
    ["2023-5", "not-a-day"],
    ["2023-5-1", "not-a-day"],
    ["14/05/2023", "not-a-day"],
    ["2023-05-14T00:00:00Z", "not-a-day"],
    ["2023-05-1٤", "not-a-day"],
  ])("cannot be %j: %s", (text, error) => {
    expect(happenedOnErrorOf(text, today)).toBe(error);
  });

  it.each([
    ["2023-05", "2023-05-31"],
    ["2024-02", "2024-02-29"],
    ["2025-12", "2025-12-31"],
    ["2026-10", "2026-10-31"],
    ["2026-11", "2026-11-24"],
  ])("is for the month %s its last day that has come, %s", (month, day) => {
    expect(happenedDayOf(month, today)).toBe(day);
  });

  it("is today in one zone and still the future in another", () => {
    const instant = new Date("2026-11-24T12:00:00Z");
    const kiritimati = dayOf(instant, "Pacific/Kiritimati");
    expect(happenedOnErrorOf("2026-11-25", kiritimati)).toBeNull();
    expect(happenedOnErrorOf("2026-11-25", dayOf(instant, "Etc/GMT+12"))).toBe("future");
  });
});

const tick = (id: string, on?: string) => ({ id, item: "git", status: "done", on }) as const;
const later = { at: new Date("2026-11-30T02:00:00Z") };

function historyOf(...changes: Parameters<InMemoryHistory["send"]>[0][]) {
  const history = new InMemoryHistory(morningContext);
  const outcomes = changes.flatMap((batch) => history.send(batch).outcomes);
  return { history, outcomes, git: () => stateOf(history.states, "git") };
}

describe("a tick with a day", () => {
  it("is completed, and started, on that day, and recorded now", () => {
    const { git } = historyOf([tick("a", "2023-05-14")]);
    expect(git()).toMatchObject({
      ...{ status: "done", version: 1, completedOn: "2023-05-14", startedOn: "2023-05-14" },
      ...{ completedAt: morningContext.at, startedAt: morningContext.at },
    });
  });

  it("keeps the day of the start before it, and never starts after it was done", () => {
    const learning = { id: "l", item: "git", status: "learning" } as const;
    const { history, git } = historyOf([learning]);
    history.send([tick("a", "2026-11-27")], later);
    expect(startDayOf(git())).toBe("2026-11-24");
    history.send([tick("b", "2023-05-14")], later);
    expect(startDayOf(git())).toBe("2023-05-14");
    history.send([tick("c", "2026-11-26")], later);
    expect(startDayOf(git())).toBe("2026-11-24");
  });

  it("moves the day of an item that was done long ago, raises the version and keeps the record", () => {
    const { history, git } = historyOf([tick("a")]);
    const { outcomes } = history.send([tick("b", "2023-05-14")], later);
    expect(outcomes).toMatchObject([{ outcome: "applied", status: "done", version: 2 }]);
    expect(git()).toMatchObject({
      ...{ completedOn: "2023-05-14", startedOn: "2023-05-14" },
      completedAt: morningContext.at,
    });
  });

  it("changes nothing on the day that it has already, or without a day", () => {
    const { outcomes, history } = historyOf([
      tick("a", "2023-05-31"),
      tick("b", "2023-05-31"),
      tick("c", "2023-05"),
      tick("d"),
    ]);
    expect(outcomes.map(({ version }) => version)).toEqual([1, 1, 1, 1]);
    expect(history.events).toHaveLength(1);
  });

  it("leaves nothing of its day when the item is started over", () => {
    const { history, git } = historyOf([tick("a", "2023-05-14")]);
    history.send([{ id: "r", item: "git", status: "not-started", kind: "reset" }], later);
    expect(git()).toEqual({ ...untouched("git"), version: 2 });
    history.send([{ id: "u", item: "git", status: "done", undoOf: "r" }], later);
    expect(git()).toMatchObject({ completedOn: "2023-05-14", completedAt: morningContext.at });
  });
});

describe("the undo of a day", () => {
  it("of a tick leaves nothing, on the day that was given", () => {
    const { history, git } = historyOf([tick("a", "2023-05-14")]);
    history.send([{ id: "u", item: "git", status: "not-started", undoOf: "a" }], later);
    expect(git()).toEqual({ ...untouched("git"), version: 2 });
    expect(history.events.at(-1)).toMatchObject({
      ...{ countsOn: "2023-05-14", happenedOn: "2023-05-14", day: "2026-11-30" },
    });
  });

  it("of a move brings the day before it back, and its own undo the move", () => {
    const { history, git } = historyOf([tick("a", "2024-01-01")], [tick("m", "2023-05-14")]);
    history.send([{ id: "u", item: "git", status: "done", undoOf: "m" }]);
    expect(git()).toMatchObject({ completedOn: "2024-01-01", version: 3 });
    history.send([{ id: "r", item: "git", status: "done", undoOf: "u" }]);
    expect(git()).toMatchObject({ completedOn: "2023-05-14", version: 4 });
  });

  it("of a tick that was given a day before the one of the change it follows restores that change", () => {
    const { history, git } = historyOf([{ id: "l", item: "git", status: "learning" }]);
    history.send([tick("a", "2020-02-29")], later);
    history.send([{ id: "u", item: "git", status: "learning", undoOf: "a" }], later);
    expect(git()).toMatchObject({ status: "learning", startedOn: "2026-11-24", completedOn: null });
  });

  it("takes the day back with it where it goes back before an earlier change", () => {
    const { history } = historyOf([{ id: "l", item: "git", status: "learning" }]);
    history.send([tick("a", "2023-05-14")], later);
    history.send(restoreChangesOf(pastItemsOf(history.events, 0), "batch"), later);
    expect(history.events.at(-1)).toMatchObject({
      ...{ countsOn: "2023-05-14", happenedOn: "2023-05-14", to: "not-started" },
    });
    expect(activityOf(history.events)).toEqual([{ day: "2026-11-24", changes: 1, completions: 0 }]);
    history.send([{ id: "u", item: "git", status: "done", undoOf: "batch.git" }], later);
    expect(activityOf(history.events)).toContainEqual({
      ...{ day: "2023-05-14", changes: 1, completions: 1 },
    });
  });

  it("comes with a restore to before it", () => {
    const { history, git } = historyOf([tick("a", "2024-01-01")], [tick("m", "2023-05-14")]);
    history.send(restoreChangesOf(pastItemsOf(history.events, 1), "batch"), later);
    expect(git()).toMatchObject({ completedOn: "2024-01-01" });
    expect(history.events.at(-1)).toMatchObject({ kind: "restore", from: "done", to: "done" });
  });
});

describe("repetitions and conflicts", () => {
  it("a change sent twice is recorded once, also where its month has had another day since", () => {
    const { history } = historyOf([tick("a", "2026-11")]);
    expect(history.events).toMatchObject([{ happenedOn: "2026-11-24" }]);
    expect(history.send([tick("a", "2026-11")], later).outcomes).toMatchObject([
      { outcome: "replayed" },
    ]);
    expect(history.events).toHaveLength(1);
  });

  it.each([undefined, "2023-05-15", "2023-06"])("an id with another day, %s, is refused", (on) => {
    const { outcomes } = historyOf([tick("a", "2023-05-14")], [tick("a", on)]);
    expect(outcomes[1]).toMatchObject({ outcome: "rejected", reason: "id-reused" });
  });

  it("an id of a change without a day is refused with one", () => {
    const { outcomes } = historyOf([tick("a")], [tick("a", "2023-05-14")]);
    expect(outcomes[1]).toMatchObject({ outcome: "rejected", reason: "id-reused" });
  });

  it("of two tabs that move the same day, the second is told", () => {
    const { outcomes, git } = historyOf(
      [tick("a")],
      [{ ...tick("b", "2023-05-14"), version: 1 }],
      [{ ...tick("c", "2022-01-01"), version: 1 }],
    );
    expect(outcomes.map(({ outcome, version }) => [outcome, version])).toEqual([
      ["applied", 1],
      ["applied", 2],
      ["conflict", 2],
    ]);
    expect(git().completedOn).toBe("2023-05-14");
  });
});

describe("an item on a past day", () => {
  const done: ItemState = {
    ...{ item: "git", status: "done", version: 3 },
    ...{ startedAt: new Date(1), startedOn: "2026-01-01" },
    ...{ completedAt: new Date(2), completedOn: "2026-03-01" },
  };

  it("is as it is from the day on which it was done", () => {
    expect(stateOnDay(done, "2026-03-01")).toBe(done);
  });

  it("was being learned before, and not started before that", () => {
    const { startedAt, startedOn } = done;
    expect(stateOnDay(done, "2026-02-28")).toEqual({
      ...{ ...untouched("git"), version: 3, status: "learning" },
      ...{ startedAt, startedOn },
    });
    expect(stateOnDay(done, "2025-12-31")).toEqual({ ...untouched("git"), version: 3 });
  });
});
