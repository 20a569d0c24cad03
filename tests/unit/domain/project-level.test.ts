import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LinkAnswers } from "@/lib/domain/level";
import type { ProjectContent } from "@/lib/domain/project";
import { inPortfolioOrder, projectLevelOf } from "@/lib/domain/project-level";
import { anyProjectContent, newProject } from "../../support/projects/project-arbitraries";

const [first, second] = [new Date("2026-11-20T02:00:00Z"), new Date("2026-11-22T02:00:00Z")];
const full = {
  result: { metric: "F1", value: "0,91", baseline: "0,62", sample: "", measured: "" },
  limits: "kaca dan plastik tertukar",
};
const url = "https://contoh.id/a";
const answered = (checkedAt: Date | null, lapsedAt: Date | null = null) =>
  new Map([[url, { checkedAt, lapsedAt }]]);

/** The rules as they are written, one after the other. */
function slowLevelOf(project: ProjectContent, answers: ReadonlyMap<string, LinkAnswers>): string {
  const { result, limits, repository, demo, summary, problem, role, data, approach } = project;
  const isSaid = (text: string | null | undefined) => text !== null && !/^\s*$/.test(text ?? "");
  if (
    isSaid(result?.metric) &&
    isSaid(result?.value) &&
    isSaid(result?.baseline) &&
    isSaid(limits)
  ) {
    let level = "described";
    for (const link of [repository, demo]) {
      if (link === null) continue;
      const answer = answers.get(link);
      if (answer?.checkedAt && answer.lapsedAt === null) return "checked";
      level = "linked";
    }
    return level;
  }
  const words = [summary, problem, role, data, approach, limits].join(" ").replace(/\s+/g, " ");
  return words.trim().length >= 80 ? "described" : "claimed";
}

const anyInstant = fc.option(fc.constantFrom(first, second));
const anyAnswers = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom("https://contoh.id/a", "https://contoh.id/b", "https://contoh.id/c"),
      fc.record({ checkedAt: anyInstant, lapsedAt: anyInstant }),
    ),
    { selector: ([link]) => link },
  )
  .map((entries) => new Map(entries));

describe("the level of a project", () => {
  it("follows the rules as they are written", () => {
    fc.assert(
      fc.property(anyProjectContent, anyAnswers, (project, answers) => {
        expect(projectLevelOf(project, answers).name).toBe(slowLevelOf(project, answers));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["metric", "value", "baseline"] as const)("stays described without a %s", (part) => {
    const result = { ...full.result, [part]: " " };
    const project = newProject({ ...full, result, repository: url, problem: "x".repeat(80) });
    expect(projectLevelOf(project, answered(first)).name).toBe("described");
  });

  it("stays described without a word on where it fails", () => {
    const project = newProject({ ...full, limits: null, demo: url, problem: "x".repeat(80) });
    expect(projectLevelOf(project, answered(first)).name).toBe("described");
  });

  it("is checked on the day of its last answer, and linked again once that lapsed", () => {
    const project = newProject({ ...full, repository: url });
    expect(projectLevelOf(project, new Map())).toMatchObject({ name: "linked", checkedAt: null });
    expect(projectLevelOf(project, answered(first))).toMatchObject({
      name: "checked",
      checkedAt: first,
    });
    expect(projectLevelOf(project, answered(first, second))).toMatchObject({
      name: "linked",
      lapsedAt: second,
    });
  });

  it("of one that was only started from a template is claimed", () => {
    const tasks = [{ text: "x".repeat(200), done: true }];
    expect(projectLevelOf(newProject({ tasks }), new Map()).name).toBe("claimed");
  });
});

it("projects in a portfolio are live, the latest first", () => {
  const project = (id: string, part: object) => newProject({ id, ...part });
  const removedAt = first;
  const ordered = inPortfolioOrder([
    project("a", { addedOn: "2026-11-20" }),
    project("b", { startedOn: "2026-11-22" }),
    project("c", { startedOn: "2026-11-01", finishedOn: "2026-11-23" }),
    project("d", { removedAt }),
    project("e", { addedOn: "2026-11-20" }),
  ]);
  expect(ordered.map(({ id }) => id)).toEqual(["c", "b", "a", "e"]);
});
