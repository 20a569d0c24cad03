import fc from "fast-check";
import { emptyProject, type Project, type ProjectContent } from "@/lib/domain/project";

const addedAt = new Date("2026-11-24T02:00:00Z");

/** A project as a test needs it. */
export function newProject(part: Partial<Project> = {}): Project {
  return {
    id: "5b1f1c9e-6f0e-4f0a-9a53-0a4f1f1f0001",
    version: 1,
    title: "TrashNet",
    ...emptyProject,
    ...{ addedAt, addedOn: "2026-11-24", changedAt: null, changedOn: null },
    ...{ removedAt: null, removedOn: null },
    ...part,
  };
}

const anyText = fc.constantFrom("", " ", "satu", "x".repeat(79), "y ".repeat(60));
const anyOptional = fc.option(fc.constantFrom("kadang meleset", "x".repeat(90)));
const anyLink = fc.option(fc.constantFrom("https://contoh.id/a", "https://contoh.id/b"));

export const anyProjectContent: fc.Arbitrary<ProjectContent> = fc.record({
  item: fc.option(fc.constantFrom("proj-weather", "proj-own")),
  title: fc.constantFrom("TrashNet", "Cuaca"),
  ...{ summary: anyText, problem: anyText, role: anyText, data: anyText, approach: anyText },
  result: fc.option(
    fc.record({
      metric: fc.constantFrom("", "F1"),
      value: fc.constantFrom("", "0,91"),
      baseline: fc.constantFrom("", " ", "0,62"),
      sample: fc.constantFrom("", "380"),
      measured: fc.constantFrom("", "satu kali"),
    }),
  ),
  ...{ limits: anyOptional, aiHelp: anyOptional, dataset: anyOptional },
  ...{ repository: anyLink, demo: anyLink },
  startedOn: fc.option(fc.constantFrom("2026-11-01", "2026-11-08")),
  finishedOn: fc.option(fc.constantFrom("2026-11-22", "2026-11-24", "2026-11-25")),
  rubric: fc.constantFrom([], [{ competence: "comp-api", where: "FastAPI" }]),
  tasks: fc.constantFrom([], [{ text: "Bagi datanya", done: true }]),
  skills: fc.constantFrom([], ["cnn"], ["cnn", "git"]),
});
