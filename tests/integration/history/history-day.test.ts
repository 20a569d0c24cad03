import { beforeEach, describe, expect, it } from "vitest";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { type HistoryQuery, isRecordLine } from "@/lib/domain/timeline";
import { loadHistory } from "@/lib/loaders/history";
import { applyChanges, change } from "../../support/database/changes";
import { morning, newLearner } from "../../support/database/learners";
import { writeNote } from "../../support/database/records/notes";
import { testRequest } from "../../support/requests/request-mock";

const dayLength = 24 * 60 * 60 * 1000;
/** `morning` is on this day. */
const day = "2026-11-24";

async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

async function linesOf(query: HistoryQuery): Promise<string[]> {
  const { days } = await loadHistory("id", query);
  return days.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      if (!isRecordLine(line)) return line.events.map(({ item }) => item);
      return line.of === "note" ? `note of ${line.item}` : line.title;
    }),
  );
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the history of a day", () => {
  it("holds what was changed and written on it, and what was given for it on another", async () => {
    const learner = await newSignedInLearner();
    await applyChanges(learner, [change("git", "done")], morning);
    await writeNote(learner, "git", "Cabang", { at: new Date(morning.getTime() + 1000) });
    const next = new Date(morning.getTime() + dayLength);
    await applyChanges(learner, [change("python", "done", { on: day })], next);
    await applyChanges(learner, [change("dsa", "done")], next);
    await writeNote(learner, "dsa", "Antrean", { at: next });
    expect(await linesOf({ day })).toEqual(["python", "note of git", "git"]);
    expect(await linesOf({ day: "2026-11-25" })).toEqual(["note of dsa", "dsa", "python"]);
    expect(await linesOf({ day: "2026-11-23" })).toEqual([]);
    // The day is shown whole.
    expect(await linesOf({ day, of: "dsa" })).toEqual(["python", "note of git", "git"]);
  });

  it("is that of the learner's zone", async () => {
    const learner = await newSignedInLearner();
    const lateEvening = new Date("2026-11-24T17:30:00Z");
    await applyChanges(
      { ...learner, timeZone: "Asia/Jakarta" },
      [change("git", "done")],
      lateEvening,
    );
    expect(await linesOf({ day: "2026-11-25" })).toEqual(["git"]);
    expect(await linesOf({ day })).toEqual([]);
  });

  it("has pages of its own, none of which repeats or leaves out a change", async () => {
    const learner = await newSignedInLearner();
    const items = ["git", "dsa", "python", "pandas"];
    const made: string[] = [];
    for (let index = 0; index < 240; index += 1) {
      const item = items[index % 4] ?? "git";
      const status = index % 8 < 4 ? "done" : "not-started";
      const at = new Date(morning.getTime() + (index % 3 === 2 ? dayLength : 0) + index);
      const isGiven = index % 3 === 2 && status === "done";
      await applyChanges(learner, [change(item, status, isGiven ? { on: day } : {})], at);
      if (index % 3 !== 2 || isGiven) made.unshift(item);
    }
    const seen: string[] = [];
    let query: HistoryQuery | null = { day };
    let last: HistoryQuery | null = null;
    for (let page = 0; query && page < 20; page += 1) {
      seen.push(...(await linesOf(query)));
      last = query;
      query = (await loadHistory("id", query)).older;
    }
    expect(seen).toEqual(made);
    const { newer } = await loadHistory("id", last ?? {});
    expect(newer?.day).toBe(day);
    expect(made.join()).toContain((await linesOf(newer ?? {})).join());
  });

  it("never shows changes of other learners", async () => {
    await applyChanges(await newLearner(), [change("git", "done")], morning);
    const learner = await newSignedInLearner();
    await applyChanges(learner, [change("dsa", "done")], morning);
    expect(await linesOf({ day })).toEqual(["dsa"]);
  });

  it("says of a day that cannot be in it what is wrong with it, and shows the whole history for none", async () => {
    const learner = await newSignedInLearner();
    await applyChanges(learner, [change("git", "done")], morning);
    for (const [asked, error, lines] of [
      ["2026-02-31", "not-a-day", ["git"]],
      ["kemarin", "not-a-day", ["git"]],
      ["", "not-a-day", ["git"]],
      ["1969-12-31", "too-early", []],
      ["0000-01-01", "too-early", []],
      ["9999-12-31", "future", []],
      [day, null, ["git"]],
    ] as const) {
      const { dayError } = await loadHistory("id", { day: asked });
      expect([asked, dayError]).toEqual([asked, error]);
      expect(await linesOf({ day: asked })).toEqual(lines);
    }
  });
});
