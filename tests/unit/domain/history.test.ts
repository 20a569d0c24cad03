import { describe, expect, it } from "vitest";
import { type ProgressEvent, replay } from "@/lib/domain/history";
import type { Status } from "@/lib/domain/progress";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));

function eventOf(id: string, from: Status, to: Status, hour: number, undoOf?: string) {
  const event: ProgressEvent = {
    id,
    item: "git",
    kind: undoOf === undefined ? "set" : "undo",
    from,
    to,
    at: at(hour),
    day: "2026-11-24",
    timeZone: "Asia/Jakarta",
    happenedOn: null,
    undoOf: undoOf ?? null,
    source: "api",
  };
  return event;
}

const started = eventOf("a", "not-started", "learning", 1);
const finished = eventOf("b", "learning", "done", 2);
const stateAfter = (...events: ProgressEvent[]) => replay(events).states.get("git");

describe("a history", () => {
  it("leads nowhere while it is empty", () => {
    expect(replay([])).toEqual({ states: new Map(), snapshots: new Map(), events: [] });
  });

  it("leads to the state that its last change left", () => {
    expect(stateAfter(started, finished)).toEqual({
      item: "git",
      status: "done",
      version: 2,
      ...{ startedAt: at(1), startedOn: "2026-11-24" },
      ...{ completedAt: at(2), completedOn: "2026-11-24" },
    });
  });

  it("keeps items apart", () => {
    const other = { ...finished, id: "c", item: "dsa", from: "not-started" as const };
    const { states } = replay([started, other]);
    expect(states.get("git")).toMatchObject({ status: "learning", version: 1 });
    expect(states.get("dsa")).toMatchObject({ status: "done", version: 1 });
  });

  it("remembers what each of its changes found", () => {
    const { snapshots } = replay([started, finished]);
    expect(snapshots.get("a")).toMatchObject({ status: "not-started", version: 0 });
    expect(snapshots.get("b")).toMatchObject({ status: "learning", startedAt: at(1), version: 1 });
  });

  it("gets the dates back that an undone change had wiped", () => {
    const wiped = eventOf("c", "done", "not-started", 3);
    const undo = eventOf("d", "not-started", "done", 4, "c");
    expect(stateAfter(started, finished, wiped)).toMatchObject({ completedAt: null });
    expect(stateAfter(started, finished, wiped, undo)).toEqual({
      item: "git",
      status: "done",
      version: 4,
      ...{ startedAt: at(1), startedOn: "2026-11-24" },
      ...{ completedAt: at(2), completedOn: "2026-11-24" },
    });
  });

  it("forgets the completion again that an undone tick had made", () => {
    const undo = eventOf("c", "done", "learning", 3, "b");
    expect(stateAfter(started, finished, undo)).toEqual({
      item: "git",
      status: "learning",
      version: 3,
      ...{ startedAt: at(1), startedOn: "2026-11-24" },
      ...{ completedAt: null, completedOn: null },
    });
  });

  it("comes back to the change when its undo is undone, with the change's own dates", () => {
    const undo = eventOf("c", "done", "learning", 3, "b");
    const redo = eventOf("d", "learning", "done", 4, "c");
    expect(stateAfter(started, finished, undo, redo)).toMatchObject({
      status: "done",
      version: 4,
      completedAt: at(2),
    });
  });

  it("of which the beginning is missing still leads to the right status", () => {
    const undo = eventOf("z", "done", "learning", 3, "from before");
    expect(stateAfter(undo)).toMatchObject({ status: "learning", version: 1 });
  });
});
