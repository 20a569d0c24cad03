import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import type { Locale } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import { matchesSkillFilter, type SkillFilter } from "@/lib/domain/skill-filter";
import { pathKeys } from "../../support/unit/article-sheet";
import { statesFor } from "../../support/unit/item-states";

const states = statesFor({ python: "done", calculus: "learning", r: "skipped" });

function found(filter: SkillFilter, locale: Locale = "id"): string[] {
  return itemsOf(pathOf(defaultPathKey))
    .filter((item) => matchesSkillFilter(item, states, filter, locale))
    .map(({ key }) => key);
}

describe("the filter of the checklist", () => {
  it.each(["", " ", "\t\n"])("finds everything when nothing is asked for: %j", (q) => {
    expect(found({ q })).toHaveLength(pathKeys.length);
  });

  it("finds by status, an untouched item being not started", () => {
    expect(found({ q: "", status: "done" })).toEqual(["python"]);
    expect(found({ q: "", status: "skipped" })).toEqual(["r"]);
    expect(found({ q: "", status: "not-started" })).toHaveLength(pathKeys.length - 3);
  });

  it("wants both, the status and the words", () => {
    expect(found({ q: "kalkulus", status: "learning" })).toEqual(["calculus"]);
    expect(found({ q: "kalkulus", status: "done" })).toEqual([]);
  });

  it("ignores case and accents", () => {
    for (const q of ["JUPYTER", "jupytér", "ju\u0301pyter", "Jupyter Notebook"]) {
      expect(found({ q })).toContain("jupyter");
    }
  });

  it("wants every word, in any order", () => {
    expect(found({ q: "notebook jupyter" })).toContain("jupyter");
    expect(found({ q: "jupyter xyzzy" })).toEqual([]);
  });

  it("looks into the hint and the description as well as the title", () => {
    expect(found({ q: "gradient descent" })).toContain("calculus");
    expect(found({ q: "CSV sejuta" })).toEqual([]);
    expect(found({ q: "virtual Java" })).toEqual(["scala"]);
  });

  it("speaks the language of the page", () => {
    expect(found({ q: "Linear algebra" }, "en")).toContain("linear-algebra");
    expect(found({ q: "Aljabar linear" }, "en")).toEqual([]);
    expect(found({ q: "Aljabar linear" }, "id")).toContain("linear-algebra");
  });

  it("takes signs as they are, not as a pattern", () => {
    expect(found({ q: "C++" })).toContain("cpp");
    expect(found({ q: ".*" })).toEqual([]);
    expect(found({ q: "(" }).length).toBeLessThan(pathKeys.length);
  });
});
