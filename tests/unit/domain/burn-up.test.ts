import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { addDays } from "@/lib/domain/calendar";
import { burnUpOf } from "@/lib/domain/completion";
import { transition, untouched } from "@/lib/domain/progress";

const realPath = pathOf(defaultPathKey);

describe("the burn-up line", () => {
  const newToday = { since: "2026-11-24", today: "2026-11-24" };
  /** In Jakarta after midnight, so that the day is not that of the instant. */
  const doneOn = (item: string, day: string) =>
    transition(untouched(item), "done", { at: new Date(`${addDays(day, -1)}T17:05:00Z`), day });

  it("holds only today's nothing when nothing is done", () => {
    expect(burnUpOf(realPath, new Map(), newToday)).toEqual([{ date: "2026-11-24", done: 0 }]);
  });

  it("rises by what counts, a day with several completions being one point", () => {
    const states = new Map(
      [
        doneOn("git", "2026-11-03"),
        doneOn("python", "2026-11-01"),
        doneOn("r", "2026-11-02"),
        doneOn("dsa", "2026-11-03"),
      ].map((state) => [state.item, state]),
    );
    const days = { since: "2026-10-20", today: "2026-11-24" };
    expect(burnUpOf(realPath, states, days)).toEqual([
      { date: "2026-10-20", done: 0 },
      { date: "2026-11-01", done: 1 },
      { date: "2026-11-02", done: 1 },
      { date: "2026-11-03", done: 3 },
      { date: "2026-11-24", done: 3 },
    ]);
  });

  it("puts what was done before the learner came where it was done", () => {
    const states = new Map([["git", doneOn("git", "2026-11-03")]]);
    expect(burnUpOf(realPath, states, newToday)).toEqual([
      { date: "2026-11-03", done: 1 },
      { date: "2026-11-24", done: 1 },
    ]);
  });

  it("keeps what was done long before the learner came when they came", () => {
    const states = new Map([["git", doneOn("git", "2023-05-14")]]);
    const days = { since: "2026-11-03", today: "2026-11-24" };
    expect(burnUpOf(realPath, states, days)).toEqual([
      { date: "2023-05-14", done: 1 },
      { date: "2026-11-24", done: 1 },
    ]);
  });

  it("counts of some ticks only what they add to all", () => {
    const tools = ["pandas", "numpy", "seaborn"].map((item) => doneOn(item, "2026-11-03"));
    const states = new Map(
      [...tools, doneOn("git", "2026-11-05")].map((each) => [each.item, each]),
    );
    const days = { since: "2026-11-01", today: "2026-11-24" };
    const line = burnUpOf(
      realPath,
      states,
      days,
      ({ item }) => item === "seaborn" || item === "git",
    );
    expect(line).toEqual([
      { date: "2026-11-01", done: 0 },
      { date: "2026-11-03", done: 1 },
      { date: "2026-11-05", done: 2 },
      { date: "2026-11-24", done: 2 },
    ]);
    const late = burnUpOf(
      realPath,
      states,
      days,
      ({ item }) => item !== "pandas" && item !== "numpy",
    );
    expect(late).toEqual(line);
    const seaborn = new Map(states).set("seaborn", doneOn("seaborn", "2026-11-04"));
    expect(burnUpOf(realPath, seaborn, days, ({ item }) => item === "seaborn")).toEqual([
      { date: "2026-11-01", done: 0 },
      { date: "2026-11-04", done: 0 },
      { date: "2026-11-24", done: 0 },
    ]);
  });

  it("puts what was done on a day that is not here yet on today", () => {
    const states = new Map([["git", doneOn("git", "2026-11-25")]]);
    expect(burnUpOf(realPath, states, newToday)).toEqual([{ date: "2026-11-24", done: 1 }]);
  });

  it("does not count a third tool where two are asked for", () => {
    const states = new Map(
      ["pandas", "numpy", "seaborn"]
        .map((item, index) => doneOn(item, `2026-11-0${index + 1}`))
        .map((state) => [state.item, state]),
    );
    const line = burnUpOf(realPath, states, {
      since: "2026-11-01",
      today: "2026-11-03",
    });
    expect(line.map(({ done }) => done)).toEqual([1, 2, 2]);
  });
});
