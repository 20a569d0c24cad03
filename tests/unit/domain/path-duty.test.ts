import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import { dutyOf, groupsOf } from "@/lib/domain/path";

const dutyIn = (key: string) => {
  const group = groupsOf(aiEngineerPath).find(({ items }) =>
    items.some((each) => each.key === key),
  );
  const item = group?.items.find((each) => each.key === key);
  return group && item && dutyOf(group, item);
};

describe("what an item is to its learner", () => {
  it.each([
    ["python", "required"],
    ["scala", "optional"],
    ["proj-own", "choice"],
    ["habit-blog", "habit"],
    ["edu-s1", "optional"],
    ["comp-metrics", "rubric"],
  ])("%s: %s", (key, duty) => {
    expect(dutyIn(key)).toBe(duty);
  });
});
