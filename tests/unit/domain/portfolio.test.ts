import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { progressOf } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { portfolioOf } from "@/lib/domain/portfolio-content";
import { emptyProfile } from "@/lib/domain/profile";
import type { States } from "@/lib/domain/progress";
import { transition, untouched } from "@/lib/domain/progress";
import { minimalItemKeys, pathKeys } from "../../support/unit/article-sheet";
import { allWithStatus, statesFor } from "../../support/unit/item-states";

const realPath = pathOf(defaultPathKey);

const learner = {
  id: "secret-id",
  email: "siti@contoh.id",
  name: "Siti",
  locale: "id",
  timeZone: "Pacific/Kiritimati",
  createdAt: new Date("2026-11-01T00:00:00Z"),
  deletesAt: null,
} as const;
/** Already the 25th on Kiritimati. */
const now = new Date("2026-11-24T10:00:00Z");

function portfolioFor(states: States, locale: Locale = "id") {
  return portfolioOf({
    path: realPath,
    learner,
    progress: progressOf(realPath, states),
    states,
    locale,
    now,
    profile: emptyProfile,
    projects: [],
    evidence: [],
    levelOf: () => null,
    remarkFor: (item) => (item.staleness?.state === "retired" ? `ended ${item.key}` : null),
  });
}

const linesOf = (portfolio: ReturnType<typeof portfolioFor>) =>
  portfolio.steps.flatMap((step) => step.groups).flatMap((group) => group.items);

describe("a portfolio", () => {
  it("of a learner without progress still has every step, group and item", () => {
    const portfolio = portfolioFor(new Map());
    expect(portfolio).toMatchObject({ tally: { done: 0, required: 36, percent: 0 } });
    expect(portfolio.steps.map(({ tally }) => tally?.percent)).toEqual([0, 0, 0, 0, 0, 0]);
    const lines = linesOf(portfolio);
    expect(lines.map(({ key }) => key).sort()).toEqual([...pathKeys].sort());
    expect(lines.every(({ status, startedOn }) => status === "not-started" && !startedOn)).toBe(
      true,
    );
  });

  it("of a learner who has done the shortest way says 36 of 36", () => {
    const portfolio = portfolioFor(allWithStatus("done", minimalItemKeys));
    expect(portfolio).toMatchObject({ tally: { done: 36, required: 36, percent: 100 } });
    expect(portfolio.steps.map(({ tally }) => tally?.done)).toEqual([22, 2, 7, 1, 1, 3]);
  });

  it("says who, which path, and when, in the learner's day", () => {
    expect(portfolioFor(new Map())).toMatchObject({
      format: 2,
      learner: { name: "Siti" },
      path: { key: "ai-engineer", version: realPath.version },
      timeZone: "Pacific/Kiritimati",
      generatedAt: now,
      date: "2026-11-25",
    });
  });

  it("does not give away the learner's id and the account's e-mail", () => {
    expect(JSON.stringify(portfolioFor(new Map()))).not.toMatch(/secret-id|siti@contoh/);
  });

  it("dates each line by the day that was lived, whatever the time zone now", () => {
    const newYear = { at: new Date("2025-12-31T17:05:00Z"), day: "2026-01-01" };
    const begun = transition(untouched("git"), "learning", newYear);
    const git = transition(begun, "done", { ...newYear, day: "2025-12-31" });
    const line = linesOf(portfolioFor(new Map([["git", git]]))).find(({ key }) => key === "git");
    expect(line).toMatchObject({
      status: "done",
      startedOn: "2026-01-01",
      completedOn: "2025-12-31",
    });
  });

  it("is in the language it was asked for, not the learner's own", () => {
    const english = portfolioFor(new Map(), "en");
    expect(english.locale).toBe("en");
    expect(english.path.title).toBe(realPath.title.en);
    expect(english.steps[0]?.title).toBe("Build the foundations");
    expect(english.steps[0]?.groups[0]?.title).toBe("Programming languages");
    expect(linesOf(english).find(({ key }) => key === "calculus")?.title).toBe("Calculus");
  });

  it("says which lines can count: 19 core skills and the items of each choice, nothing optional", () => {
    const counting = linesOf(portfolioFor(new Map())).filter(({ counts }) => counts);
    const sizes: Record<string, number> = {};
    for (const { kind } of counting) sizes[kind] = (sizes[kind] ?? 0) + 1;
    expect(sizes).toEqual({
      skill: 19,
      tool: 17,
      course: 6,
      certification: 4,
      project: 7,
      community: 4,
      application: 2,
      habit: 3,
    });
  });

  it("shows what does not count without counting it", () => {
    const portfolio = portfolioFor(statesFor({ "edu-s1": "done", "chal-bias": "learning" }));
    expect(portfolio).toMatchObject({ tally: { done: 0, percent: 0 } });
    const education = portfolio.steps[1]?.groups.find(({ key }) => key === "education");
    expect(education).toMatchObject({
      kind: "education",
      tally: { done: 0, required: 0 },
    });
    expect(education?.items[0]).toMatchObject({ key: "edu-s1", status: "done", counts: false });
  });

  it("remarks on what has ended, and on nothing else", () => {
    const remarked = linesOf(portfolioFor(new Map())).filter(({ remark }) => remark !== null);
    expect(remarked.map(({ remark }) => remark).sort()).toEqual([
      "ended cert-azure-ai",
      "ended cert-tensorflow",
    ]);
  });
});
