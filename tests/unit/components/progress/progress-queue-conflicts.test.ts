import { beforeEach, describe, expect, it } from "vitest";
import { latestView } from "@/components/path/item-view";
import { ProgressQueue } from "@/components/path/progress-queue";
import type { ChangeOutcome } from "@/lib/domain/change";
import { ManualTransport } from "../../../support/unit/manual-transport";

const untouched = { status: "not-started", version: 0 } as const;

let transport: ManualTransport;
let queue: ProgressQueue;
let settled: boolean[];

beforeEach(() => {
  transport = new ManualTransport();
  settled = [];
  queue = new ProgressQueue(transport.send, (applied) => settled.push(applied));
});

/** What the page hands to the queue: the item as it is shown at this moment. */
const shownState = (item: string) => queue.viewOf(item) ?? untouched;

const conflictOutcome = (id: string, fields: Partial<ChangeOutcome> = {}): ChangeOutcome => ({
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
    await transport.answer([conflictOutcome("a")]);
  });

  it("shows what is there and what was wanted, and nothing is sent before the learner chooses", () => {
    expect(queue.viewOf("git")).toMatchObject({ status: "learning", wanted: "done" });
    expect([transport.sent.length, transport.waiting]).toEqual([1, 0]);
  });

  it("holds the page until it is settled, and no longer", () => {
    expect([queue.isOpen, settled]).toEqual([true, [false]]);
    queue.keepServerStatus("git");
    expect([queue.isOpen, settled]).toEqual([false, [false, false]]);
  });

  it("that is left as it is says so, and sends nothing", () => {
    queue.keepServerStatus("git");
    expect(queue.viewOf("git")).toEqual({
      status: "learning",
      version: 4,
      phase: "kept",
      undo: null,
      wanted: undefined,
    });
    expect(transport.sent).toHaveLength(1);
  });

  it("that is settled the learner's way is a change of its own, based on what they saw", async () => {
    queue.change("b", "git", "done", shownState("git"));
    expect(transport.sent[1]).toEqual([{ id: "b", item: "git", status: "done", version: 4 }]);
    await transport.answerApplied();
    expect(queue.viewOf("git")).toMatchObject({
      status: "done",
      version: 5,
      phase: "saved",
      undo: { id: "b", status: "learning" },
    });
    expect(settled).toEqual([false, true]);
  });

  it("may happen again, and is asked again", async () => {
    queue.change("b", "git", "done", shownState("git"));
    await transport.answer([conflictOutcome("b", { status: "skipped", version: 9 })]);
    expect(queue.viewOf("git")).toMatchObject({
      status: "skipped",
      version: 9,
      phase: "conflict",
      wanted: "done",
    });
  });

  it("stays to be settled when the page itself grows newer, and is about what that says", () => {
    const view = latestView({ status: "skipped", version: 6 }, queue.viewOf("git"));
    expect(view).toMatchObject({ status: "skipped", version: 6, wanted: "done" });
    queue.keepServerStatus("git");
    expect(latestView({ status: "skipped", version: 6 }, queue.viewOf("git"))).toBeUndefined();
  });

  it("does not hold up the page for others: what is done beside it is saved", async () => {
    queue.change("b", "dsa", "done", untouched);
    await transport.answerApplied();
    expect([queue.isOpen, settled]).toEqual([true, [false, true]]);
  });

  it("cannot be left a second time", () => {
    queue.keepServerStatus("git");
    queue.keepServerStatus("git");
    expect(settled).toEqual([false, false]);
  });
});

describe("no choice is left", () => {
  it("when both wanted the same: it is only said", async () => {
    queue.change("a", "git", "learning", untouched);
    await transport.answer([conflictOutcome("a")]);
    expect(queue.viewOf("git")).toMatchObject({ phase: "conflict", wanted: undefined, undo: null });
    expect(queue.isOpen).toBe(false);
  });
});

describe("a change that was made, and changed elsewhere before the page heard of it", () => {
  it("is a conflict too", async () => {
    queue.change("a", "git", "done", untouched);
    await transport.answer([
      conflictOutcome("a", { outcome: "replayed", status: "skipped", version: 2 }),
    ]);
    expect(queue.viewOf("git")).toMatchObject({
      status: "skipped",
      version: 2,
      phase: "conflict",
      wanted: "done",
    });
  });

  it("keeps back what waits behind it: the learner has not seen what that would overwrite", async () => {
    queue.change("a", "git", "done", untouched);
    queue.change("b", "git", "learning", shownState("git"));
    await transport.answer([
      conflictOutcome("a", { outcome: "replayed", status: "skipped", version: 2 }),
    ]);
    expect(transport.sent).toHaveLength(1);
    expect(queue.viewOf("git")).toMatchObject({ status: "skipped", wanted: "learning" });
  });
});

describe("an undo that comes too late", () => {
  it("is a choice between what is there and what it would have brought back", async () => {
    queue.change("a", "git", "done", untouched);
    await transport.answerApplied();
    queue.change("b", "git", "not-started", shownState("git"), "a");
    await transport.answer([conflictOutcome("b")]);
    expect(queue.viewOf("git")).toMatchObject({ status: "learning", wanted: "not-started" });
  });
});

describe("a page that is left", () => {
  it("sends all that has no answer at once, in its order", () => {
    queue.change("a", "git", "learning", { status: "not-started", version: 3 });
    queue.change("b", "git", "done", shownState("git"));
    queue.change("c", "dsa", "done", untouched);
    queue.sendBeforeUnload();
    expect(transport.sent[1]).toMatchObject([
      { id: "a", version: 3 },
      { id: "b", version: 4 },
      { id: "c", version: 0 },
    ]);
  });

  it("sends nothing when everything has its answer", async () => {
    queue.sendBeforeUnload();
    queue.change("a", "git", "done", untouched);
    await transport.answerApplied();
    queue.sendBeforeUnload();
    expect(transport.sent).toHaveLength(1);
  });

  it("and comes back after all goes on as before", async () => {
    queue.change("a", "git", "done", untouched);
    queue.change("b", "dsa", "done", untouched);
    queue.sendBeforeUnload();
    await transport.answerApplied();
    await transport.answerApplied();
    const again = {
      id: "b",
      item: "dsa",
      outcome: "replayed",
      status: "done",
      version: 1,
    } as const;
    await transport.answer([again]);
    expect(queue.viewOf("git")).toMatchObject({ phase: "saved", version: 1 });
    expect(queue.viewOf("dsa")).toMatchObject({ phase: "saved", version: 1 });
    expect(settled).toEqual([true]);
  });
});

describe("the page", () => {
  it("is told when nothing is on its way any more, also when nothing held", async () => {
    queue.change("a", "git", "done", untouched);
    expect(queue.isOpen).toBe(true);
    await transport.answer("refused");
    expect([queue.isOpen, settled]).toEqual([false, [false]]);
  });
});
