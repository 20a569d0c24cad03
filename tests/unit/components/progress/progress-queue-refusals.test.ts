import { beforeEach, describe, expect, it } from "vitest";
import type { SendFailure } from "@/components/path/item-view";
import { ProgressQueue } from "@/components/path/progress-queue";
import type { ChangeOutcome } from "@/lib/domain/change";
import { ManualTransport } from "../../../support/unit/manual-transport";

const untouched = { status: "not-started", version: 0 } as const;

let transport: ManualTransport;
let queue: ProgressQueue;
let settled: number;

beforeEach(() => {
  transport = new ManualTransport();
  settled = 0;
  queue = new ProgressQueue(transport.send, (applied) => {
    if (applied) settled += 1;
  });
});

const shown = (item: string) => {
  const { status, phase } = queue.viewOf(item) ?? {};
  return [status, phase];
};

/** What the page hands to the queue: the item as it is shown at this moment. */
const shownState = (item: string) => queue.viewOf(item) ?? untouched;

const conflictOutcome = (
  id: string,
  item: string,
  fields: Partial<ChangeOutcome> = {},
): ChangeOutcome => ({
  id,
  item,
  outcome: "conflict",
  status: "skipped",
  version: 4,
  ...fields,
});

describe("a tick that does not hold", () => {
  it.each<SendFailure>(["refused", "signed-out"])(
    "goes back to what the page showed before: %s",
    async (refusal) => {
      queue.change("a", "git", "done", { status: "learning", version: 2 });
      await transport.answer(refusal);
      expect(queue.viewOf("git")).toEqual({
        status: "learning",
        version: 2,
        phase: refusal,
        undo: null,
      });
      expect(settled).toBe(0);
    },
  );

  it("goes back to the last saved one, not to the first", async () => {
    queue.change("a", "git", "learning", untouched);
    await transport.answerApplied();
    queue.change("b", "git", "done", shownState("git"));
    await transport.answer("refused");
    expect(queue.viewOf("git")).toMatchObject({ status: "learning", version: 1 });
  });

  it("takes those with it that wait behind it: none of them is sent", async () => {
    queue.change("a", "git", "done", untouched);
    queue.change("b", "git", "skipped", shownState("git"));
    queue.change("c", "dsa", "done", { status: "learning", version: 3 });
    await transport.answer("refused");
    expect(transport.sent).toHaveLength(1);
    expect(shown("git")).toEqual(["not-started", "refused"]);
    expect(queue.viewOf("dsa")).toMatchObject({ status: "learning", version: 3, phase: "refused" });
  });

  it("behind one that was saved still lets the page be asked anew for that one", async () => {
    queue.change("a", "git", "done", untouched);
    queue.change("b", "dsa", "done", untouched);
    await transport.answerApplied();
    await transport.answer("refused");
    expect([shown("git"), shown("dsa")]).toEqual([
      ["done", "saved"],
      ["not-started", "refused"],
    ]);
    expect(settled).toBe(1);
  });

  it("does not stop the next one", async () => {
    queue.change("a", "git", "done", untouched);
    await transport.answer("refused");
    queue.change("b", "git", "done", shownState("git"));
    expect(shown("git")).toEqual(["done", "saving"]);
    await transport.answerApplied();
    expect(queue.viewOf("git")).toMatchObject({ status: "done", version: 1, phase: "saved" });
    expect(settled).toBe(1);
  });

  it("because of another device shows what that one did, and nothing to undo", async () => {
    queue.change("a", "git", "done", untouched);
    await transport.answer([conflictOutcome("a", "git")]);
    expect(queue.viewOf("git")).toEqual({
      status: "skipped",
      version: 4,
      phase: "conflict",
      undo: null,
      wanted: "done",
    });
    expect(settled).toBe(0);
  });

  it("because of another device is followed by one that is based on what the learner now sees", async () => {
    queue.change("a", "git", "done", untouched);
    await transport.answer([conflictOutcome("a", "git")]);
    queue.change("b", "git", "done", shownState("git"));
    expect(transport.sent[1]).toMatchObject([{ version: 4 }]);
  });

  it("does not spoil the others of its batch", async () => {
    queue.change("x", "python", "done", untouched);
    queue.change("a", "git", "done", untouched);
    queue.change("b", "dsa", "done", untouched);
    await transport.answerApplied();
    await transport.answer([
      conflictOutcome("a", "git"),
      { id: "b", item: "dsa", outcome: "applied", status: "done", version: 1 },
    ]);
    expect(shown("git")).toEqual(["skipped", "conflict"]);
    expect(shown("dsa")).toEqual(["done", "saved"]);
  });

  it("because the server rejects it shows as not held", async () => {
    queue.change("a", "git", "done", untouched);
    const rejected = { outcome: "rejected", status: "not-started", version: 0 } as const;
    await transport.answer([conflictOutcome("a", "git", { ...rejected, reason: "id-reused" })]);
    expect(shown("git")).toEqual(["not-started", "refused"]);
  });

  it("because of another device is not overwritten by a second one the learner had already made", async () => {
    queue.change("a", "git", "done", untouched);
    queue.change("b", "git", "learning", shownState("git"));
    await transport.answer([conflictOutcome("a", "git")]);
    const blind = transport.sent.slice(1).flat();
    expect(blind.filter(({ item, version }) => item === "git" && version === 4)).toEqual([]);
  });
});
