import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Project, projectContentOf, projectLimit } from "@/lib/domain/project";
import {
  decideNewProject,
  decideProjectChange,
  decideProjectRemoval,
  type ProjectOutcome,
} from "@/lib/domain/project-decision";
import { anyProjectContent, newProject } from "../../support/projects/project-arbitraries";

const time = { at: new Date("2026-11-24T04:00:00Z"), day: "2026-11-24" };
const later = { at: new Date("2026-11-25T04:00:00Z"), day: "2026-11-25" };
const { id } = newProject();
const projectOf = (outcome: ProjectOutcome): Project | null =>
  "project" in outcome ? outcome.project : null;

const anyStep = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), content: anyProjectContent }),
  fc.record({
    kind: fc.constant("change" as const),
    content: anyProjectContent,
    version: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    kind: fc.constant("remove" as const),
    version: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  }),
);

describe("a project", () => {
  it("is added once, changed on its version, and stays removed", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        let here: Project | null = null;
        for (const step of steps) {
          const known: Project | null = here;
          const decide = (): ProjectOutcome => {
            if (step.kind === "add")
              return decideNewProject(known, { id, content: step.content, liveCount: 0 }, later);
            if (step.kind === "remove") return decideProjectRemoval(known, step, later);
            const { version, content } = step;
            return decideProjectChange(known, { version, change: () => content }, later);
          };
          const outcome = decide();
          if (outcome.outcome !== "saved") {
            if ("project" in outcome) expect(outcome.project).toEqual(known);
            continue;
          }
          const { project } = outcome;
          expect(project.version).toBe((known?.version ?? 0) + 1);
          expect(known?.removedAt ?? null).toBeNull();
          // The same again changes nothing.
          const again =
            step.kind === "add"
              ? decideNewProject(project, { id, content: step.content, liveCount: 1 }, later)
              : decideProjectRemoval(project, {}, later);
          if (step.kind === "add" || step.kind === "remove")
            expect(again).toEqual({ outcome: "unchanged", project });
          here = project;
        }
      }),
    );
  });

  it("is refused beyond the limit, but a repeat is not", () => {
    const content = projectContentOf(newProject());
    const full = { id, content, liveCount: projectLimit };
    expect(decideNewProject(null, full, time)).toEqual({ outcome: "full" });
    const added = projectOf(decideNewProject(null, { ...full, liveCount: 0 }, time));
    expect(decideNewProject(added, full, time)).toMatchObject({ outcome: "unchanged" });
  });

  it("ends on no day that has not come, but may have ended on one that the clock has left", () => {
    const change = (part: object) => ({ version: 1, change: () => part });
    expect(decideProjectChange(newProject(), change({ finishedOn: "2026-11-25" }), time)).toEqual({
      outcome: "future",
    });
    const ended = newProject({ finishedOn: "2026-11-25" });
    expect(decideProjectChange(ended, change({ role: "sendiri" }), time).outcome).toBe("saved");
    const content = projectContentOf(ended);
    expect(decideNewProject(null, { id, content, liveCount: 0 }, time)).toEqual({
      outcome: "future",
    });
  });

  it("of which a part no longer fits is in conflict, and one that is so already is not", () => {
    const here = newProject({ version: 3, role: "sendiri" });
    expect(decideProjectChange(here, { change: () => null }, time).outcome).toBe("conflict");
    const old = { version: 1, change: () => ({ role: "sendiri" }) };
    expect(decideProjectChange(here, old, time).outcome).toBe("unchanged");
    const other = { version: 1, change: () => ({ role: "berdua" }) };
    expect(decideProjectChange(here, other, time)).toEqual({ outcome: "conflict", project: here });
  });

  it("leaves its title when it is removed", () => {
    const here = newProject({ problem: "rahasia", demo: "https://contoh.id/a" });
    const removed = projectOf(decideProjectRemoval(here, { version: 1 }, time));
    expect(removed).toEqual(newProject({ version: 2, removedAt: time.at, removedOn: time.day }));
  });
});
