import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import { progressOf } from "@/lib/domain/completion";
import { firstItemOf } from "@/lib/domain/first-item";
import { statesFrom, transition, untouched } from "@/lib/domain/progress";

const when = { at: new Date("2026-11-24T03:00:00Z"), day: "2026-11-24" };
const doneOf = (key: string) => transition(untouched(key), "done", when);
const firstWith = (...states: ReturnType<typeof doneOf>[]) => {
  const map = statesFrom(states);
  return firstItemOf(progressOf(aiEngineerPath, map), map)?.key;
};

describe("the first item", () => {
  it("is the first one of the path for a new learner", () => {
    expect(firstWith()).toBe(aiEngineerPath.steps[0]?.groups[0]?.items[0]?.key);
  });

  it("stays while it is the only one touched, so that its tick can be undone where it was made", () => {
    expect(firstWith(doneOf("python"))).toBe("python");
    expect(firstWith(transition(doneOf("python"), "not-started", when))).toBe("python");
  });

  it("is gone once another one was touched, also when that one was started over", () => {
    expect(firstWith(doneOf("git"))).toBeUndefined();
    expect(firstWith(transition(doneOf("git"), "not-started", when))).toBeUndefined();
  });

  it("is none on a path without items", () => {
    expect(
      firstItemOf(progressOf({ ...aiEngineerPath, steps: [] }, new Map()), new Map()),
    ).toBeNull();
  });
});
