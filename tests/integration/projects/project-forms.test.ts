import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { removeProject, startProject, tickTask } from "@/lib/actions/project";
import {
  saveAbout,
  saveData,
  saveLinks,
  saveProblem,
  saveResult,
  saveRubric,
  saveSkills,
  saveTasks,
} from "@/lib/actions/project-sections";
import { outlines } from "@/lib/content/outlines";
import type { Learner } from "@/lib/domain/learner";
import { type Project, projectLimit } from "@/lib/domain/project";
import { type ProjectSection, sectionBaseOf } from "@/lib/domain/project-section";
import { loadProjectPage } from "@/lib/loaders/project";
import { newSignedInLearner } from "../../support/projects/project-requests";
import {
  addProjectTo,
  changeProjectOf,
  removeProjectOf,
  storedProjectsOf,
} from "../../support/projects/stored-projects";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const template = "proj-image-classification";

async function projectOf(learner: Learner): Promise<Project> {
  const [project] = await storedProjectsOf(learner);
  return project ?? expect.fail("There is no project");
}

/** The hidden fields of a form that was rendered now. */
const shown = (project: Project, section: ProjectSection) => ({
  ...{ project: project.id, base: sectionBaseOf(section, project) },
  next: `/id/projects/${project.id}`,
});
const saved = (project: Project, part: ProjectSection) => ({
  to: `/id/projects/${project.id}?part=${part}`,
});

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("a project", () => {
  it("starts from a template with its dataset and its steps as tasks, once", async () => {
    const learner = await newSignedInLearner();
    const form = { project: randomUUID(), template, title: "", locale: "id" };
    for (let time = 0; time < 2; time += 1)
      expect(await submitForm(startProject, form)).toEqual({ to: `/id/projects/${form.project}` });
    const projects = await storedProjectsOf(learner);
    expect(projects).toHaveLength(1);
    expect(projects[0]).toMatchObject({
      ...{ item: template, title: "Klasifikasi gambar" },
      tasks: outlines[template]?.steps.map((step) => ({ text: step.id, done: false })),
    });
    expect(projects[0]?.dataset).toContain(outlines[template]?.datasets[0].name);
  });

  it("starts empty with a title alone, and not without one", async () => {
    const learner = await newSignedInLearner();
    const form = { project: randomUUID(), template: "" };
    expect(await submitForm(startProject, { ...form, title: " " })).toEqual({
      errors: { title: "required" },
    });
    expect(await submitForm(startProject, { ...form, title: "x".repeat(121) })).toEqual({
      errors: { title: "too-long" },
    });
    await submitForm(startProject, { ...form, title: " Punyaku " });
    expect(await projectOf(learner)).toMatchObject({ item: null, title: "Punyaku", tasks: [] });
  });

  it("is not started beyond the limit", async () => {
    const learner = await newSignedInLearner();
    for (let index = 0; index < projectLimit; index += 1) await addProjectTo(learner);
    const form = { project: randomUUID(), template, title: "" };
    expect(await submitForm(startProject, form)).toEqual({ errors: { form: "full" } });
  });
});

describe("the sections of a project", () => {
  it("are saved one by one, each on what it was based on", async () => {
    const learner = await newSignedInLearner();
    await addProjectTo(learner);
    const project = await projectOf(learner);
    const result = { metric: "F1", value: "0,91", baseline: "0,62", sample: "", measured: "" };
    expect(await submitForm(saveResult, { ...shown(project, "result"), ...result })).toEqual(
      saved(project, "result"),
    );
    // Rendered before the result was saved.
    await submitForm(saveProblem, { ...shown(project, "problem"), problem: "Sampah" });
    const links = { repository: "github.com/siti/trashnet", demo: "" };
    await submitForm(saveLinks, { ...shown(project, "links"), ...links });
    await submitForm(saveSkills, { ...shown(project, "skills"), skills: ["cnn", "git"] });
    const points = { "comp-api": "FastAPI", "comp-data": " " };
    await submitForm(saveRubric, { ...shown(project, "rubric"), ...allPoints(points) });
    expect(await projectOf(learner)).toMatchObject({
      ...{ result, problem: "Sampah", skills: ["cnn", "git"], version: 6 },
      ...{ repository: "https://github.com/siti/trashnet", demo: null },
      rubric: [{ competence: "comp-api", where: "FastAPI" }],
    });
  });

  it("changed elsewhere are in conflict, with what was typed, until based on what is stored", async () => {
    const learner = await newSignedInLearner();
    const id = await addProjectTo(learner, { problem: "satu" });
    const before = await projectOf(learner);
    await changeProjectOf(learner, id, { problem: "dua" });
    const form = { ...shown(before, "problem"), problem: "tiga" };
    expect(await submitForm(saveProblem, form)).toEqual({ errors: { form: "conflict" } });
    expect(await projectOf(learner)).toMatchObject({ problem: "dua", version: 2 });
    // What is so already is no conflict.
    expect(await submitForm(saveProblem, { ...form, problem: "dua" })).toEqual(
      saved(before, "problem"),
    );
    await submitForm(saveProblem, { ...form, ...shown(await projectOf(learner), "problem") });
    expect(await projectOf(learner)).toMatchObject({ problem: "tiga", version: 3 });
  });

  it("of a project that was removed elsewhere say so", async () => {
    const learner = await newSignedInLearner();
    const id = await addProjectTo(learner);
    const before = await projectOf(learner);
    await removeProjectOf(learner, id);
    for (const form of [shown(before, "data"), { ...shown(before, "data"), project: randomUUID() }])
      expect(await submitForm(saveData, { ...form, data: "TrashNet", dataset: "" })).toEqual({
        errors: { form: "gone" },
      });
    expect(await loadProjectPage("id", id)).toMatchObject({ isRemoved: true });
  });

  it.each([
    ["value", { value: "∞" }, "no-number"],
    ["metric", { metric: "m".repeat(500) }, "too-long"],
    ["baseline", { baseline: "" }, "baseline-required"],
  ])("with a wrong %s say so at the field", async (field, part, error) => {
    const learner = await newSignedInLearner();
    await addProjectTo(learner);
    const project = await projectOf(learner);
    const result = { metric: "F1", value: "0,91", baseline: "0,62", sample: "", measured: "" };
    const form = { ...shown(project, "result"), ...result, ...part };
    expect(await submitForm(saveResult, form)).toEqual({ errors: { [field]: error } });
    expect(await projectOf(learner)).toEqual(project);
  });

  it.each([
    [{ startedOn: "2026-11-09", finishedOn: "2026-11-08" }, { finishedOn: "before-start" }],
    [{ finishedOn: "2098-01-01" }, { finishedOn: "future" }],
    [{ startedOn: "kemarin" }, { startedOn: "not-a-day" }],
    [{ title: "" }, { title: "required" }],
    [{ item: "git" }, { item: "unknown" }],
  ])("about the project refuse %o", async (part, errors) => {
    const learner = await newSignedInLearner();
    await addProjectTo(learner);
    const project = await projectOf(learner);
    const about = { title: "TrashNet", summary: "", role: "", item: "" };
    const days = { startedOn: "", finishedOn: "" };
    const form = { ...shown(project, "about"), ...about, ...days, ...part };
    expect(await submitForm(saveAbout, form)).toEqual({ errors });
  });
});

describe("the tasks of a project", () => {
  const tasks = [
    { text: "Bagi datanya", done: false },
    { text: "Latih: modelnya", done: false },
  ];

  it("are ticked one by one, as they were shown", async () => {
    const learner = await newSignedInLearner();
    const id = await addProjectTo(learner, { tasks });
    const tick = (task: string) =>
      submitButtonForm(tickTask, { project: id, task, next: `/id/projects/${id}` });
    expect(await tick("1:done:Latih: modelnya")).toEqual({ to: `/id/projects/${id}` });
    expect((await projectOf(learner)).tasks.map(({ done }) => done)).toEqual([false, true]);
    await tick("1:open:Latih: modelnya");
    expect((await projectOf(learner)).tasks).toEqual(tasks);
    for (const other of ["1:done:Bagi datanya", "9:done:Bagi datanya"])
      expect(await tick(other)).toEqual({ to: `/id/projects/${id}?part=stale` });
    expect((await projectOf(learner)).tasks).toEqual(tasks);
  });

  it("keep their ticks while the list changes", async () => {
    const learner = await newSignedInLearner();
    const [first = { text: "", done: false }] = tasks;
    await addProjectTo(learner, { tasks: [{ ...first, done: true }, ...tasks.slice(1)] });
    const project = await projectOf(learner);
    const list = "Cari data\r\n\r\nBagi datanya\r\n";
    await submitForm(saveTasks, { ...shown(project, "tasks"), tasks: list });
    expect((await projectOf(learner)).tasks).toEqual([
      { text: "Cari data", done: false },
      { text: "Bagi datanya", done: true },
    ]);
  });
});

it("a project is removed as it was shown, and then it is gone", async () => {
  const learner = await newSignedInLearner();
  const id = await addProjectTo(learner, { problem: "satu" });
  await changeProjectOf(learner, id, { problem: "dua" });
  const form = { project: id, version: "1", locale: "id" };
  expect(await submitForm(removeProject, form)).toEqual({ errors: { form: "conflict" } });
  const removed = { to: "/id/projects?done=removed" };
  expect(await submitForm(removeProject, { ...form, version: "2" })).toEqual(removed);
  expect(await submitForm(removeProject, { ...form, version: "2" })).toEqual(removed);
  expect(await projectOf(learner)).toMatchObject({ problem: "", removedAt: expect.any(Date) });
});

function allPoints(points: Record<string, string>): Record<string, string> {
  const groups = { design: "algorithm data pipeline", deploy: "api container latency" };
  const others = {
    maintain: "monitoring errors retraining",
    validate: "tuning cross-validation metrics",
  };
  const keys = Object.values({ ...groups, ...others }).flatMap((names) => names.split(" "));
  return { ...Object.fromEntries(keys.map((key) => [`comp-${key}`, ""])), ...points };
}
