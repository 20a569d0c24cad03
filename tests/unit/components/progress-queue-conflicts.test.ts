import { beforeEach, describe, expect, it } from "vitest";
import { ProgressQueue, viewOver } from "@/components/path/progress-queue";
import type { Outcome } from "@/lib/domain/change";
import { Wire } from "../../support/wire";

const untouched = { status: "not-started", version: 0 } as const;

let wire: Wire;
let queue: ProgressQueue;
let settled: boolean[];

beforeEach(() => {
  wire = new Wire();
  settled = [];
  queue = new ProgressQueue(wire.send, (applied) => settled.push(applied));
});

/** What the page hands to the queue: the item as it is shown at this moment. */
const asShown = (item: string) => queue.viewOf(item) ?? untouched;

const told = (id: string, fields: Partial<Outcome> = {}): Outcome => ({
  id,
  item: "git",
  outcome: "conflict",
  status: "learning",
  version: 4,
  ...fields,
});

describe("a conflict", () => {
  beforeEach(async () => {
    queue.change("a", "git", "done", untouched);
    await wire.answer([told("a")]);
  });

  it("shows what is there and what was wanted, and nothing is sent before the visitor chooses", () => {
    expect(queue.viewOf("git")).toMatchObject({ status: "learning", wanted: "done" });
    expect([wire.sent.length, wire.waiting]).toEqual([1, 0]);
  });

  it("holds the page until it is settled, and no longer", () => {
    expect([queue.isOpen, settled]).toEqual([true, [false]]);
    queue.keep("git");
    expect([queue.isOpen, settled]).toEqual([false, [false, false]]);
  });

  it("that is left as it is says so, and sends nothing", () => {
    queue.keep("git");
    expect(queue.viewOf("git")).toEqual({
      status: "learning",
      version: 4,
      phase: "kept",
      undo: null,
      wanted: undefined,
    });
    expect(wire.sent).toHaveLength(1);
  });

  it("that is settled the visitor's way is a change of its own, based on what they saw", async () => {
    queue.change("b", "git", "done", asShown("git"));
    expect(wire.sent[1]).toEqual([{ id: "b", item: "git", status: "done", version: 4 }]);
    await wire.apply();
    expect(queue.viewOf("git")).toMatchObject({
      status: "done",
      version: 5,
      phase: "saved",
      undo: { id: "b", status: "learning" },
    });
    expect(settled).toEqual([false, true]);
  });

  it("may happen again, and is asked again", async () => {
    queue.change("b", "git", "done", asShown("git"));
    await wire.answer([told("b", { status: "skipped", version: 9 })]);
    expect(queue.viewOf("git")).toMatchObject({
      status: "skipped",
      version: 9,
      phase: "conflict",
      wanted: "done",
    });
  });

  it("stays to be settled when the page itself grows newer, and is about what that says", () => {
    const view = viewOver({ status: "skipped", version: 6 }, queue.viewOf("git"));
    expect(view).toMatchObject({ status: "skipped", version: 6, wanted: "done" });
    queue.keep("git");
    expect(viewOver({ status: "skipped", version: 6 }, queue.viewOf("git"))).toBeUndefined();
  });

  it("does not hold up the page for others: what is done beside it is saved", async () => {
    queue.change("b", "dsa", "done", untouched);
    await wire.apply();
    expect([queue.isOpen, settled]).toEqual([true, [false, true]]);
  });

  it("cannot be left a second time", () => {
    queue.keep("git");
    queue.keep("git");
    expect(settled).toEqual([false, false]);
  });
});

describe("no choice is left", () => {
  it("when both wanted the same: it is only said", async () => {
    queue.change("a", "git", "learning", untouched);
    await wire.answer([told("a")]);
    expect(queue.viewOf("git")).toMatchObject({ phase: "conflict", wanted: undefined, undo: null });
    expect(queue.isOpen).toBe(false);
  });
});

describe("a change that was made, and changed elsewhere before the page heard of it", () => {
  it("is a conflict too", async () => {
    queue.change("a", "git", "done", untouched);
    await wire.answer([told("a", { outcome: "replayed", status: "skipped", version: 2 })]);
    expect(queue.viewOf("git")).toMatchObject({
      status: "skipped",
      version: 2,
      phase: "conflict",
      wanted: "done",
    });
  });

  it("keeps back what waits behind it: the visitor has not seen what that would overwrite", async () => {
    queue.change("a", "git", "done", untouched);
    queue.change("b", "git", "learning", asShown("git"));
    await wire.answer([told("a", { outcome: "replayed", status: "skipped", version: 2 })]);
    expect(wire.sent).toHaveLength(1);
    expect(queue.viewOf("git")).toMatchObject({ status: "skipped", wanted: "learning" });
  });
});

describe("an undo that comes too late", () => {
  it("is a choice between what is there and what it would have brought back", async () => {
    queue.change("a", "git", "done", untouched);
    await wire.apply();
    queue.change("b", "git", "not-started", asShown("git"), "a");
    await wire.answer([told("b")]);
    expect(queue.viewOf("git")).toMatchObject({ status: "learning", wanted: "not-started" });
  });
});

describe("a page that is left", () => {
  it("sends all that has no answer at once, in its order", () => {
    queue.change("a", "git", "learning", { status: "not-started", version: 3 });
    queue.change("b", "git", "done", asShown("git"));
    queue.change("c", "dsa", "done", untouched);
    queue.leave();
    expect(wire.sent[1]).toMatchObject([
      { id: "a", version: 3 },
      { id: "b", version: 4 },
      { id: "c", version: 0 },
    ]);
  });

  it("sends nothing when everything has its answer", async () => {
    queue.leave();
    queue.change("a", "git", "done", untouched);
    await wire.apply();
    queue.leave();
    expect(wire.sent).toHaveLength(1);
  });

  it("and comes back after all goes on as before", async () => {
    queue.change("a", "git", "done", untouched);
    queue.change("b", "dsa", "done", untouched);
    queue.leave();
    await wire.apply();
    await wire.apply();
    const again = {
      id: "b",
      item: "dsa",
      outcome: "replayed",
      status: "done",
      version: 1,
    } as const;
    await wire.answer([again]);
    expect(queue.viewOf("git")).toMatchObject({ phase: "saved", version: 1 });
    expect(queue.viewOf("dsa")).toMatchObject({ phase: "saved", version: 1 });
    expect(settled).toEqual([true]);
  });
});

describe("the page", () => {
  it("is told when nothing is on its way any more, also when nothing held", async () => {
    queue.change("a", "git", "done", untouched);
    expect(queue.isOpen).toBe(true);
    await wire.answer("refused");
    expect([queue.isOpen, settled]).toEqual([false, [false]]);
  });
});
