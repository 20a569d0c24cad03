import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  Autosaver,
  type AutosaveView,
  type SaveAnswer,
  type SavedText,
} from "@/components/forms/autosaver";

const base = { text: "a", version: 1 };
let answers: (SaveAnswer | Promise<SaveAnswer>)[];
let sent: SavedText[];
let views: AutosaveView["phase"][];

function newSaver(): Autosaver {
  return new Autosaver(
    base,
    async (write) => {
      sent.push(write);
      return answers.shift() ?? { outcome: "saved", version: write.version + 1 };
    },
    ({ phase }) => views.push(phase),
  );
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  sent = [];
  views = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a note that is typed", () => {
  it("is saved when its learner pauses, and says so", async () => {
    const saver = newSaver();
    for (const text of ["ab", "abc"]) {
      saver.edit(text);
      await pass(1000);
    }
    expect(sent).toEqual([]);
    await pass(500);
    expect(sent).toEqual([{ text: "abc", version: 1 }]);
    expect(views).toEqual(["unsaved", "unsaved", "saving", "saved"]);
    expect(saver.view).toEqual({ phase: "saved", at: new Date() });
  });

  it("is saved every ten seconds while it is typed without a pause", async () => {
    const saver = newSaver();
    for (let second = 0; second < 21; second += 1) {
      saver.edit(`a${second}`);
      await pass(1000);
    }
    expect(sent.map(({ text }) => text)).toEqual(["a9", "a19"]);
  });

  it("is sent once at a time, each write on the version of the last", async () => {
    let respond = (_: SaveAnswer) => {};
    answers = [new Promise((resolve) => (respond = resolve))];
    const saver = newSaver();
    saver.edit("ab");
    await pass(1500);
    saver.edit("abc");
    await pass(5000);
    expect(sent).toHaveLength(1);
    respond({ outcome: "saved", version: 2 });
    await pass(1500);
    expect(sent).toEqual([
      { text: "ab", version: 1 },
      { text: "abc", version: 2 },
    ]);
    expect(saver.isSaved).toBe(true);
  });

  it("is lost by leaving only while an older text is being sent, or where it was refused", async () => {
    let respond = (_: SaveAnswer) => {};
    const refusals: SaveAnswer[] = [
      { outcome: "failed" },
      { outcome: "signed-out" },
      { outcome: "conflict", current: { text: "b", version: 2 } },
    ];
    for (const refusal of refusals) {
      answers = [new Promise((resolve) => (respond = resolve))];
      const saver = newSaver();
      expect(saver.losesTextOnLeaving).toBe(false);
      saver.edit("ab");
      expect(saver.losesTextOnLeaving).toBe(false);
      await pass(1500);
      expect(saver.losesTextOnLeaving).toBe(false);
      saver.edit("abc");
      expect(saver.losesTextOnLeaving).toBe(true);
      saver.edit("ab");
      expect(saver.losesTextOnLeaving).toBe(false);
      respond(refusal);
      await pass(0);
      expect(saver.losesTextOnLeaving, refusal.outcome).toBe(true);
      saver.edit("abcd");
      expect(saver.losesTextOnLeaving, refusal.outcome).toBe(true);
      if (refusal.outcome === "conflict") await saver.keepOwn();
      await pass(1500);
      expect(saver.losesTextOnLeaving, refusal.outcome).toBe(false);
    }
  });

  it("is not sent when it is as it was saved", async () => {
    const saver = newSaver();
    saver.edit("ab");
    saver.edit("a");
    await pass(60_000);
    await saver.flush();
    expect(sent).toEqual([]);
  });
});

describe("a note that cannot be saved", () => {
  it("keeps its text and is sent again", async () => {
    answers = [{ outcome: "failed" }, { outcome: "failed" }];
    const saver = newSaver();
    saver.edit("ab");
    await pass(1500);
    expect(saver.view.phase).toBe("failed");
    await pass(10_000);
    expect(sent.map(({ text }) => text)).toEqual(["ab", "ab", "ab"]);
    expect(saver.view.phase).toBe("saved");
  });

  it.each(["signed-out", "other-learner", "too-long", "full"] as const)(
    "for a lasting reason is not sent again by itself: %s",
    async (outcome) => {
      answers = [{ outcome }];
      const saver = newSaver();
      saver.edit("ab");
      await pass(60_000);
      expect(sent).toHaveLength(1);
      expect(saver.view.phase).toBe(outcome);
      expect(saver.isSaved).toBe(false);
    },
  );

  it("knows its own write again whose answer was lost", async () => {
    answers = [{ outcome: "failed" }, { outcome: "conflict", current: { text: "ab", version: 2 } }];
    const saver = newSaver();
    saver.edit("ab");
    await pass(1500);
    saver.edit("abc");
    await pass(3000);
    expect(views).not.toContain("conflict");
    expect(sent.at(-1)).toEqual({ text: "abc", version: 2 });
  });
});

describe("a note that has changed elsewhere", () => {
  const current = { text: "lain", version: 5 };

  async function newConflict(): Promise<Autosaver> {
    answers = [{ outcome: "conflict", current }];
    const saver = newSaver();
    saver.edit("ab");
    await pass(1500);
    expect(saver.view).toEqual({ phase: "conflict", current });
    return saver;
  }

  it("is left as it is until its learner chooses", async () => {
    const saver = await newConflict();
    saver.edit("abc");
    await pass(60_000);
    await saver.flush();
    expect(sent).toHaveLength(1);
    expect(saver.view).toEqual({ phase: "conflict", current });
  });

  it("is replaced with what was typed, also after the conflict", async () => {
    const saver = await newConflict();
    saver.edit("abc");
    await saver.keepOwn();
    expect(sent.at(-1)).toEqual({ text: "abc", version: 5 });
    expect(saver.view.phase).toBe("saved");
  });

  it("or taken over", async () => {
    const saver = await newConflict();
    expect(saver.takeSaved()).toBe("lain");
    saver.edit("lain lagi");
    await pass(1500);
    expect(sent.slice(1)).toEqual([{ text: "lain lagi", version: 5 }]);
  });
});

describe("a page that shows a newer note", () => {
  it("is taken over unless something typed is not saved", () => {
    const saver = newSaver();
    expect(saver.rebase({ text: "b", version: 1 })).toBe(false);
    expect(saver.rebase({ text: "b", version: 2 })).toBe(true);
    saver.edit("bc");
    expect(saver.rebase({ text: "d", version: 3 })).toBe(false);
  });
});
