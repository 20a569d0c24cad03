import fc from "fast-check";
import { emptyProject, type Project, type ProjectContent } from "@/lib/domain/project";
import { newProjectSchema } from "@/lib/validation/project";

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

const anyMoment = (now: Date) =>
  fc
    .date({ min: new Date(0), max: now, noInvalidDate: true })
    .map((at) => ({ at, day: at.toISOString().slice(0, 10) }));

/** Projects as they are stored, with texts of any kind, in any state. */
export function anyProjects(now: Date): fc.Arbitrary<Project[]> {
  const anyString = fc.string({ unit: "binary", maxLength: 90 });
  const content = fc
    .tuple(anyProjectContent, anyString, anyString, anyString)
    .map(([project, title, data, task]) => {
      const tasks = [...project.tasks, ...(task.trim() ? [{ text: task, done: false }] : [])];
      const sent = { id: newProject().id, ...project, title: `x${title}`, data, tasks };
      return newProjectSchema.safeParse(sent).data?.content;
    })
    .filter((project) => project !== undefined);
  const lifecycle = fc.tuple(anyMoment(now), fc.option(anyMoment(now)), fc.option(anyMoment(now)));
  const one = fc
    .tuple(fc.uuid(), fc.integer({ min: 1, max: 99 }), content, lifecycle)
    .map(([id, version, kept, [added, changed, removed]]): Project => {
      const { title, item } = kept;
      return {
        ...{ id, version, ...(removed ? { ...emptyProject, title, item } : kept) },
        ...{ addedAt: added.at, addedOn: added.day },
        ...{ changedAt: changed?.at ?? null, changedOn: changed?.day ?? null },
        ...{ removedAt: removed?.at ?? null, removedOn: removed?.day ?? null },
      };
    });
  return fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 8 });
}
