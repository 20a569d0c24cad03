import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { itemsOf } from "@/lib/domain/path";
import type { Status } from "@/lib/domain/progress";
import { matchesSkillFilter } from "@/lib/domain/skill-filter";
import { pathKeys } from "../../support/unit/article-sheet";
import { statesFor } from "../../support/unit/item-states";

const states = statesFor({ python: "done", calculus: "learning", r: "skipped" });

function matching(status: Status | undefined, found: ReadonlySet<string> | null): string[] {
  return itemsOf(pathOf(defaultPathKey))
    .filter((item) => matchesSkillFilter(item, states, { status, q: "" }, found))
    .map(({ key }) => key);
}

describe("the filter of the checklist", () => {
  it("leaves everything when nothing is asked for", () => {
    expect(matching(undefined, null)).toHaveLength(pathKeys.length);
  });

  it("goes by status, an untouched item being not started", () => {
    expect(matching("done", null)).toEqual(["python"]);
    expect(matching("skipped", null)).toEqual(["r"]);
    expect(matching("not-started", null)).toHaveLength(pathKeys.length - 3);
  });

  it("goes by what its words found, which may be nothing", () => {
    expect(matching(undefined, new Set(["git", "r"]))).toEqual(["r", "git"]);
    expect(matching(undefined, new Set())).toEqual([]);
  });

  it("wants both, the status and the words", () => {
    expect(matching("learning", new Set(["calculus", "git"]))).toEqual(["calculus"]);
    expect(matching("done", new Set(["calculus"]))).toEqual([]);
  });
});
