import { beforeEach, describe, expect, it } from "vitest";
import { ProgressQueue } from "@/components/path/progress-queue";
import { ManualTransport } from "../../../support/unit/manual-transport";

const untouched = { status: "not-started", version: 0 } as const;

let transport: ManualTransport;
let queue: ProgressQueue;
let settled: number;

beforeEach(() => {
  transport = new ManualTransport();
  settled = 0;
  queue = new ProgressQueue(transport.send, () => {
    settled += 1;
  });
});

const shown = (item: string) => {
  const { status, phase } = queue.viewOf(item) ?? {};
  return [status, phase];
};

/** What the page hands to the queue: the item as it is shown at this moment. */
const shownState = (item: string) => queue.viewOf(item) ?? untouched;

describe("a tick on the page", () => {
  it("is nothing to the page before it is made", () => {
    expect(queue.viewOf("git")).toBeUndefined();
    expect(transport.sent).toEqual([]);
    expect(settled).toBe(0);
  });

  it("shows at once, before the server has heard of it", () => {
    queue.change("a", "git", "done", untouched);
    expect(shown("git")).toEqual(["done", "saving"]);
  });

  it("is sent at once, based on the version that the page showed", () => {
    queue.change("a", "git", "done", { status: "learning", version: 7 });
    expect(transport.sent).toEqual([
      [{ id: "a", item: "git", status: "done", version: 7, undoOf: undefined }],
    ]);
  });

  it("says saved only when the server has said so", async () => {
    queue.change("a", "git", "done", untouched);
    expect(settled).toBe(0);
    await transport.answerApplied();
    expect(queue.viewOf("git")).toEqual({
      status: "done",
      version: 1,
      phase: "saved",
      undo: { id: "a", status: "not-started" },
    });
    expect(settled).toBe(1);
  });

  it("that the server already knew is saved too, as it now stands there", async () => {
    queue.change("a", "git", "done", untouched);
    await transport.answer([
      { id: "a", item: "git", outcome: "replayed", status: "done", version: 3 },
    ]);
    expect(queue.viewOf("git")).toMatchObject({ status: "done", version: 3, phase: "saved" });
  });

  it("tells whoever listens, until they stop listening", async () => {
    let heard = 0;
    const stop = queue.subscribe(() => {
      heard += 1;
    });
    queue.change("a", "git", "done", untouched);
    expect(heard).toBe(1);
    await transport.answerApplied();
    expect(heard).toBe(2);
    stop();
    queue.change("b", "dsa", "done", untouched);
    expect(heard).toBe(2);
  });
});

describe("several ticks", () => {
  it("travel one batch after the other, and the page is asked anew when all have arrived", async () => {
    queue.change("a", "git", "done", untouched);
    queue.change("b", "dsa", "done", untouched);
    queue.change("c", "python", "done", untouched);
    const ids = () => transport.sent.map((batch) => batch.map(({ id }) => id));
    expect(ids()).toEqual([["a"]]);
    expect(shown("python")).toEqual(["done", "saving"]);

    await transport.answerApplied();
    expect(ids()).toEqual([["a"], ["b", "c"]]);
    expect(shown("git")).toEqual(["done", "saved"]);
    expect(shown("dsa")).toEqual(["done", "saving"]);
    expect(settled).toBe(0);

    await transport.answerApplied();
    expect(shown("dsa")).toEqual(["done", "saved"]);
    expect([transport.waiting, settled]).toEqual([0, 1]);
  });

  it("are never more than 500 in a batch", async () => {
    for (let index = 0; index < 1002; index += 1) {
      queue.change(`${index}`, `item ${index}`, "done", untouched);
    }
    await transport.answerApplied();
    await transport.answerApplied();
    await transport.answerApplied();
    expect(transport.sent.map((batch) => batch.length)).toEqual([1, 500, 500, 1]);
  });

  it("on one item are each based on the one before", async () => {
    const from = { status: "not-started", version: 3 } as const;
    queue.change("a", "git", "learning", from);
    queue.change("b", "git", "done", shownState("git"));
    queue.change("c", "git", "skipped", shownState("git"));
    await transport.answerApplied();
    await transport.answerApplied();
    const versions = transport.sent.map((batch) => batch.map(({ id, version }) => [id, version]));
    expect(versions).toEqual([
      [["a", 3]],
      [
        ["b", 4],
        ["c", 5],
      ],
    ]);
    expect(queue.viewOf("git")).toMatchObject({ status: "skipped", version: 6, phase: "saved" });
  });

  it("on one item do not flicker: the answer to the first leaves the last one showing", async () => {
    queue.change("a", "git", "learning", untouched);
    queue.change("b", "git", "done", shownState("git"));
    await transport.answerApplied();
    expect(shown("git")).toEqual(["done", "saving"]);
  });

  it("after each other start from what the server last said", async () => {
    queue.change("a", "git", "learning", untouched);
    await transport.answerApplied();
    queue.change("b", "git", "done", shownState("git"));
    expect(transport.sent[1]).toMatchObject([{ id: "b", version: 1 }]);
    expect(queue.viewOf("git")?.undo).toEqual({ id: "b", status: "learning" });
  });

  it("start from the page again once it shows a newer version than they know", async () => {
    queue.change("a", "git", "learning", untouched);
    await transport.answerApplied();
    queue.change("b", "git", "done", { status: "skipped", version: 5 });
    expect(transport.sent[1]).toMatchObject([{ id: "b", version: 5 }]);
    await transport.answer("refused");
    expect(queue.viewOf("git")).toMatchObject({ status: "skipped", version: 5 });
  });
});

describe("an undo", () => {
  it("names the change it takes back, and cannot itself be taken back", async () => {
    queue.change("a", "git", "done", untouched);
    await transport.answerApplied();
    queue.change("b", "git", "not-started", shownState("git"), "a");
    expect(transport.sent[1]).toEqual([
      { id: "b", item: "git", status: "not-started", version: 1, undoOf: "a" },
    ]);
    await transport.answerApplied();
    expect(queue.viewOf("git")).toEqual({
      status: "not-started",
      version: 2,
      phase: "saved",
      undo: null,
    });
  });

  it("may be asked for while its change is still on the way", async () => {
    queue.change("a", "git", "done", untouched);
    queue.change("b", "git", "not-started", shownState("git"), "a");
    expect(shown("git")).toEqual(["not-started", "saving"]);
    await transport.answerApplied();
    expect(transport.sent[1]).toMatchObject([{ id: "b", undoOf: "a", version: 1 }]);
  });
});
