import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { preferences } from "@/lib/content/preferences";
import { countingItems, progressOf, requiredOf } from "@/lib/domain/completion";
import { type Locale, locales } from "@/lib/domain/locale";
import { type Group, groupsOf, type Item, itemsOf } from "@/lib/domain/path";
import { misplacedPrerequisitesOf, prerequisiteCycleOf } from "@/lib/domain/prerequisites";
import { pathKeys, pathSheet, sheet, sheetKeys } from "../../support/unit/article-sheet";
import { allWithStatus } from "../../support/unit/item-states";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function sheetRuleOf(group: Group): string {
  const words = {
    "all-core": "all core",
    repeating: "repeating",
    optional: group.key === "challenges" ? "optional reflection" : "optional",
    rubric: "project rubric",
  };
  return group.rule.kind === "at-least" ? `at least ${group.rule.count}` : words[group.rule.kind];
}

type LocalizedText = { readonly at: string; readonly text: Readonly<Record<Locale, unknown>> };

function textsIn(value: unknown, at: string): readonly LocalizedText[] {
  if (typeof value !== "object" || value === null) return [];
  if ("id" in value || "en" in value) return [{ at, text: value as LocalizedText["text"] }];
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, `${at}.${key}`));
}

const texts = [...textsIn(aiEngineerPath, "path"), ...textsIn(preferences, "choices")];
const items = itemsOf(aiEngineerPath);
const groups = groupsOf(aiEngineerPath);

describe("a path", () => {
  it("is found by its key, and an unknown key throws", () => {
    expect(pathOf(defaultPathKey)).toBe(aiEngineerPath);
    expect(() => pathOf("astronaut")).toThrow('There is no path "astronaut"');
  });
});

describe("the catalogue", () => {
  it("holds the 81 items of the sheet, each in its step, group and kind, and three of ours", () => {
    const ofArticle = items.filter(({ origin }) => origin === undefined);
    expect(ofArticle.map(({ key }) => key).sort()).toEqual([...sheetKeys].sort());
    expect(ofArticle).toHaveLength(81);
    const found = aiEngineerPath.steps.flatMap((step) =>
      step.groups.flatMap((group) =>
        group.items.map(({ key, kind }) => ({ key, kind, step: step.number, group: group.key })),
      ),
    );
    const expected = pathSheet.flatMap(({ items, kind, step, group }) =>
      // The sheet says "job" where the article and the content say "application".
      items.map((key) => ({ key, kind: kind === "job" ? "application" : kind, step, group })),
    );
    const byKey = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key);
    expect(found).toHaveLength(84);
    expect(found.sort(byKey)).toEqual(expected.sort(byKey));
  });

  it("uses no key twice, whether of an item, a group or a step", () => {
    expect(new Set(items.map(({ key }) => key)).size).toBe(84);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(22);
    expect(aiEngineerPath.steps.map(({ key }) => key)).toEqual([
      "foundations",
      "courses",
      "projects",
      "community",
      "apply",
      "keep-learning",
    ]);
  });

  it("keeps keys that fit into an address", () => {
    expect(pathKeys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  it("numbers the steps from 1 to 6", () => {
    expect(aiEngineerPath.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("has 23 skills in 5 groups and 17 tools in 5", () => {
    const shape = (kind: string) => {
      const of = groups.filter((group) => group.items.some((item) => item.kind === kind));
      return { groups: of.length, items: sum(of.map((group) => group.items.length)) };
    };
    expect(shape("skill")).toEqual({ groups: 5, items: 23 });
    expect(shape("tool")).toEqual({ groups: 5, items: 17 });
  });

  it.each(sheet)("counts $group by the rule of the sheet: $rule", ({ group, rule, ...row }) => {
    const found = groups.find(({ key }) => key === group);
    expect(found && sheetRuleOf(found)).toBe(rule);
    if (rule !== "all core") return;
    const optional = found?.items.filter((item) => !item.core).map(({ key }) => key);
    expect(optional).toEqual(row.optional);
  });

  it("asks for 36 ticks: 22, 2, 7, 1, 1 and 3 by step", () => {
    const bySteps = aiEngineerPath.steps.map((step) => sum(step.groups.map(requiredOf)));
    expect(bySteps).toEqual([22, 2, 7, 1, 1, 3]);
    expect(sum(bySteps)).toBe(36);
  });

  it("says everything in both languages, and nothing with a placeholder", () => {
    const placeholder = /^\W*$|^(id|en|text|title|x+)$|\b(todo|tbd|fixme|lorem)\b/i;
    const wanting = texts.filter(({ text }) =>
      locales.some((locale) => {
        const said = text[locale];
        return typeof said !== "string" || said !== said.trim() || placeholder.test(said);
      }),
    );
    expect(texts.length).toBeGreaterThan(84 * 4);
    expect(wanting).toEqual([]);
  });

  it("speaks to the learner as kamu", () => {
    expect(texts.filter(({ text }) => /\bAnda\b/i.test(String(text.id)))).toEqual([]);
  });

  it("explains each item in its own words: no sentence is said of two items", () => {
    for (const locale of locales) {
      const saidOf = (say: (item: Item) => string) => new Set(items.map(say)).size;
      expect(saidOf(({ what }) => what[locale])).toBe(84);
      expect(saidOf(({ why }) => why[locale])).toBe(84);
      expect(saidOf(({ doneWhen }) => doneWhen.map((each) => each[locale]).join())).toBe(84);
    }
  });

  it("calls each item done by one to three statements that go on from “Selesai kalau”", () => {
    const wrong = items.filter(({ doneWhen: { length } }) => length < 1 || length > 3);
    expect(wrong.map(({ key }) => key)).toEqual([]);
    const statements = items.flatMap(({ key, doneWhen }) =>
      locales.flatMap((locale) => doneWhen.map((each) => `${key}: ${each[locale]}`)),
    );
    // Lower case, but for names such as F1, and no full stop: each is also a label.
    const isFragment = /^[a-z-]+[0-9]?: ([a-z]|API|F1|MAE|PR-AUC|README)[^\n]*[^.!?\s]$/;
    expect(statements.filter((each) => !isFragment.test(each))).toEqual([]);
  });

  it("estimates the hours of each item", () => {
    const wrong = items.filter(({ hours: [low, high] }) => !(low >= 0 && low <= high));
    expect(wrong.map(({ key }) => key)).toEqual([]);
    const free = items.filter(({ hours: [, high] }) => high === 0).map(({ key }) => key);
    // It can no longer be earned.
    expect(free).toEqual(["cert-tensorflow"]);
  });

  it("says how many months the first and the third step take at eight hours a week", () => {
    const hoursOf = (group: Group, bound: 0 | 1) => {
      const hours = countingItems(group).map((item) => item.hours[bound]);
      hours.sort((a, b) => (bound === 0 ? a - b : b - a));
      return sum(hours.slice(0, requiredOf(group)));
    };
    for (const step of aiEngineerPath.steps.filter(({ number }) => number === 1 || number === 3)) {
      const months = ([0, 1] as const).map((bound) =>
        Math.round(sum(step.groups.map((group) => hoursOf(group, bound))) / (8 * (52 / 12))),
      );
      expect(months, step.key).toEqual(step.months);
    }
  });

  it("lets each item build on others of its step or an earlier one, never in a circle", () => {
    expect(prerequisiteCycleOf(aiEngineerPath)).toBeNull();
    expect(misplacedPrerequisitesOf(aiEngineerPath)).toEqual([]);
    expect(items.filter(({ after }) => after.length > 0).length).toBeGreaterThan(40);
  });

  it("offers 3 specialisations, 5 levels, 5 industries and 3 companies", () => {
    const counts = Object.values(preferences).map((list) => list.length);
    expect(counts).toEqual([3, 5, 5, 3]);
  });
});

describe("a path without money", () => {
  it("reaches all 36 ticks with free items that can still be done", () => {
    const isFree = ({ paid, staleness }: Item) => !paid && staleness?.state !== "retired";
    const states = allWithStatus(
      "done",
      items.filter(isFree).map(({ key }) => key),
    );
    expect(progressOf(aiEngineerPath, states)).toMatchObject({ done: 36, percent: 100 });
  });

  it("has at least one free resource for each of those items", () => {
    const { resources } = aiEngineerPath;
    const wanting = items.filter(
      ({ key, paid }) => !paid && !resources[key]?.some(({ cost }) => cost === "free"),
    );
    expect(wanting.map(({ key }) => key)).toEqual([]);
  });
});

describe("what has gone stale", () => {
  const stale = (key: string) => items.find((item) => item.key === key)?.staleness;

  it.each(groups)("still lets $key be completed with what is on offer today", (group) => {
    const ended = (key: string) => stale(key)?.state === "retired";
    const live = countingItems(group).filter(({ key }) => !ended(key));
    expect(live.length).toBeGreaterThanOrEqual(requiredOf(group));
  });

  it("names the day each retired certificate ended, and the day that was checked", () => {
    const dates = (key: string) => {
      const { state, since, checked, successor } = stale(key) ?? {};
      return { state, since, successor, checkedSince: (checked ?? "") >= "2026-11-01" };
    };
    expect(dates("cert-tensorflow")).toEqual({
      state: "retired",
      since: "2024-05-01",
      successor: undefined,
      checkedSince: true,
    });
    expect(dates("cert-azure-ai")).toEqual({
      state: "retired",
      since: "2026-06-30",
      successor: "AI-103",
      checkedSince: true,
    });
  });

  it("distinguishes what was renamed from what was not found", () => {
    expect(stale("course-coursera")).toMatchObject({ state: "renamed" });
    expect(stale("course-coursera")?.successor).toMatch(/Machine Learning Specialization/);
    expect(stale("course-edx")).toMatchObject({ state: "not-found" });
    const keys = items.filter(({ staleness }) => staleness).map(({ key }) => key);
    expect(keys.sort()).toEqual([
      "cert-azure-ai",
      "cert-tensorflow",
      "com-ai-indonesia",
      "com-kaggle",
      "course-coursera",
      "course-edx",
    ]);
  });
});
