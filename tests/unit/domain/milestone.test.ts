import { describe, expect, it } from "vitest";
import { progressOf } from "@/lib/domain/completion";
import { milestoneOf } from "@/lib/domain/milestone";
import { planStepsOf } from "@/lib/domain/plan-steps";
import { statesFrom } from "@/lib/domain/progress";
import { allDone, doneOn, path } from "../../support/unit/plan-arbitraries";

const keysOf = (step: number) =>
  (path.steps[step]?.groups ?? []).flatMap(({ items }) => items).map(({ key }) => key);

describe("a milestone", () => {
  it("lists what was done, from the first to the last day, with the minutes of its items", () => {
    const [first = "", second = ""] = keysOf(0);
    const [other = ""] = keysOf(1);
    const states = statesFrom([
      doneOn(first, "2026-10-10", { startedOn: "2026-10-01" }),
      doneOn(second, "2026-10-20"),
      doneOn(other, "2026-11-20"),
    ]);
    const { steps } = progressOf(path, states);
    const studyTime = [
      { on: "2026-10-02", minutes: 90, item: first },
      { on: "2026-10-03", minutes: 30, item: other },
      { on: "2026-10-03", minutes: 45, item: null },
    ];
    const today = "2026-11-20";
    expect(milestoneOf(steps.slice(0, 1), states, studyTime, today)).toMatchObject({
      ...{ firstOn: "2026-10-01", lastOn: "2026-10-20", days: 20, minutes: 90 },
      items: [{ completedOn: "2026-10-10" }, { completedOn: "2026-10-20" }],
    });
    expect(milestoneOf(steps, states, studyTime, today)).toMatchObject({ days: 51, minutes: 120 });
  });

  it("has no more minutes of a day than a day has", () => {
    const [first = "", second = ""] = keysOf(0);
    const states = statesFrom([doneOn(first, "2026-10-10"), doneOn(second, "2026-10-10")]);
    const { steps } = progressOf(path, states);
    const studyTime = [first, second].map((item) => ({ on: "2026-10-02", minutes: 1000, item }));
    expect(milestoneOf(steps, states, studyTime, "2026-10-10").minutes).toBe(24 * 60);
    expect(milestoneOf(steps, states, studyTime, "2026-10-01").minutes).toBe(0);
  });

  it("lasts until the last required tick, whatever is ticked after it", () => {
    const states = new Map(allDone("2026-03-05"));
    states.set("matplotlib", doneOn("matplotlib", "2026-05-10", { startedOn: "2026-05-09" }));
    const progress = progressOf(path, states);
    expect(milestoneOf(progress.steps, states, [], "2026-06-10").lastOn).toBe("2026-03-05");
    const [step] = planStepsOf(progress, states, { state: "done" }, "2026-06-10");
    expect(step?.past?.to).toBe("2026-03-05");
  });

  it("has no days where nothing is done", () => {
    const { steps } = progressOf(path, new Map());
    const empty = { items: [], firstOn: null, lastOn: null, days: null, minutes: 0 };
    expect(milestoneOf(steps, new Map(), [], "2026-06-10")).toEqual(empty);
  });
});
