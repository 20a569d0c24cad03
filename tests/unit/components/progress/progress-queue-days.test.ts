import { beforeEach, describe, expect, it } from "vitest";
import { ProgressQueue } from "@/components/path/progress-queue";
import { ManualTransport } from "../../../support/unit/manual-transport";

const done = { status: "done", version: 1 } as const;
const given = { id: "a", item: "git", status: "done" } as const;

let transport: ManualTransport;
let queue: ProgressQueue;
let settled: boolean[];

beforeEach(() => {
  transport = new ManualTransport();
  settled = [];
  queue = new ProgressQueue(transport.send, (applied) => settled.push(applied));
});

const move = (id: string, on: string) => queue.change(id, "git", "done", done, undefined, on);

describe("a day that is given", () => {
  it("is sent, shown at once and until it is undone", async () => {
    move("a", "2023-05-14");
    expect(transport.sent).toMatchObject([[{ ...given, version: 1, on: "2023-05-14" }]]);
    expect(queue.viewOf("git")).toMatchObject({ phase: "saving", on: "2023-05-14" });
    await transport.answerApplied();
    expect(queue.viewOf("git")).toMatchObject({
      ...{ phase: "saved", status: "done", version: 2, on: "2023-05-14" },
      undo: { id: "a", status: "done" },
    });
    queue.change("b", "git", "done", { status: "done", version: 2 }, "a");
    expect(transport.sent[1]).toMatchObject([{ id: "b", undoOf: "a", version: 2 }]);
    expect(queue.viewOf("git")?.on).toBeUndefined();
  });

  it("is sent again with the same id when the visitor leaves", () => {
    move("a", "2023-05-14");
    queue.sendBeforeUnload();
    expect(transport.sent[1]).toEqual(transport.sent[0]);
  });

  it("is no change where it was so already", async () => {
    move("a", "2023-05-14");
    await transport.answer([{ ...given, outcome: "applied", version: 1 }]);
    expect(queue.viewOf("git")).toMatchObject({ phase: "kept", undo: null });
  });

  it("is kept in a conflict about the day, which the page is refreshed for", async () => {
    move("a", "2023-05-14");
    await transport.answer([{ ...given, outcome: "conflict", version: 4 }]);
    expect(queue.viewOf("git")).toMatchObject({
      ...{ phase: "conflict", version: 4, on: "2023-05-14", undo: null },
    });
    expect([queue.isOpen, settled]).toEqual([false, [false]]);
  });

  it("is kept where the item is no longer done", async () => {
    move("a", "2023-05-14");
    const now = { status: "not-started", version: 2 } as const;
    await transport.answer([{ ...given, ...now, outcome: "conflict" }]);
    expect(queue.viewOf("git")).toMatchObject({ ...now, wanted: "done", on: "2023-05-14" });
    expect(queue.isOpen).toBe(true);
  });
});
