import { describe, expect, it } from "vitest";
import { progressOf } from "@/lib/domain/completion";
import { effortsOf } from "@/lib/domain/effort";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { scheduleOf } from "@/lib/domain/plan-schedule";
import type { States } from "@/lib/domain/progress";
import { remainingItemsOf } from "@/lib/domain/remaining-items";
import { thisWeekOf } from "@/lib/domain/this-week";
import { allDone, learningSince, path, today } from "../../support/unit/plan-arbitraries";

function thisWeek(states: States, plan: Partial<Plan> = {}, emphasised: string[] = []) {
  const chosen = { ...defaultPlanOf(today), ...plan };
  const remaining = remainingItemsOf(progressOf(path, states), states, { emphasised });
  const efforts = effortsOf(path, states, new Map(), chosen.hours);
  const schedule = scheduleOf(remaining, efforts, chosen, today);
  return thisWeekOf({ path, states, remaining, schedule, emphasised, rest: chosen, today }).map(
    ({ item, reasons }) => ({ item: item.key, reasons }),
  );
}
const keys = (items: readonly { readonly item: string }[]) => items.map(({ item }) => item);

function allBut(...open: string[]) {
  const states = allDone("2026-01-05");
  for (const key of open) states.delete(key);
  return states;
}

describe("this week's items", () => {
  it("are none when everything is done", () => {
    expect(thisWeek(allBut())).toEqual([]);
  });

  it("are only as many as remain", () => {
    expect(keys(thisWeek(allBut("git")))).toEqual(["git"]);
  });

  it("are two at first, both without open prerequisites, also where the first takes weeks", () => {
    expect(keys(thisWeek(new Map()))).toEqual(["python", "git"]);
    expect(keys(thisWeek(new Map(), { hoursPerWeek: 0 }))).toEqual(["python", "git"]);
  });

  it("are four at most", () => {
    expect(thisWeek(new Map([["python", learningSince("python", today)]])).length).toBe(2);
    expect(
      thisWeek(allBut("git", "dsa", "clean-code", "calculus", "ml-concepts"), {
        hoursPerWeek: 160,
      }).length,
    ).toBe(4);
  });

  it("begin with what is started, even where its prerequisites are not done", () => {
    const states = new Map([["transformer", learningSince("transformer", today)]]);
    expect(keys(thisWeek(states))[0]).toBe("transformer");
  });

  it("are none in a week that is all pause, but wait for no single day", () => {
    const pause = (from: string, to: string) => [{ id: from, from, to, reason: null }];
    expect(thisWeek(new Map(), { pauses: pause("2026-11-23", "2026-11-29") })).toEqual([]);
    expect(thisWeek(new Map(), { pauses: pause("2026-11-24", "2026-11-29") }).length).toBe(2);
    const studyDays = { pauses: pause("2026-11-23", "2026-11-27"), restDays: [6, 7] };
    expect(thisWeek(new Map(), studyDays)).toEqual([]);
    expect(thisWeek(new Map(), { restDays: [1, 2, 3, 4, 5, 6, 7] }).length).toBe(2);
  });
});

describe("the reasons for an item", () => {
  const reasonsOf = (item: string, states: States, emphasised: string[] = []) =>
    thisWeek(states, { hoursPerWeek: 160 }, emphasised).find((each) => each.item === item)?.reasons;

  it("name that it closes its step or its group", () => {
    const step = reasonsOf("git", allBut("git"));
    expect(step).toMatchObject([{ kind: "closes-step", step: { key: "foundations" } }]);
    const group = reasonsOf("git", allBut("git", "python"));
    expect(group).toMatchObject([{ kind: "closes-group", group: { key: "software" } }]);
  });

  it("name the remaining items that build on it, the strongest two reasons at most", () => {
    const reasons = reasonsOf("python", allBut("python", "calculus", "dsa", "git"));
    expect(reasons).toMatchObject([
      { kind: "closes-group", group: { key: "languages" } },
      { kind: "needed-by", items: [{ key: "calculus" }, { key: "dsa" }] },
    ]);
  });

  it("name that it is started", () => {
    const states = allBut("git", "dsa").set("git", learningSince("git", today));
    expect(reasonsOf("git", states)).toEqual([{ kind: "started" }]);
  });

  it("name what a specialisation emphasises, and what is one of several to choose", () => {
    const states = allBut(
      "proj-chatbot",
      "proj-fraud",
      "proj-own",
      "proj-weather",
      "proj-recommender",
      "proj-face-detection",
    );
    const reasons = reasonsOf("proj-chatbot", states, ["proj-chatbot"]);
    expect(reasons).toMatchObject([{ kind: "emphasised" }, { kind: "pick", missing: 2 }]);
  });

  it("are that it is next in line where there is no better one", () => {
    expect(reasonsOf("dsa", allBut("dsa", "clean-code"))).toEqual([{ kind: "next-in-line" }]);
  });
});
