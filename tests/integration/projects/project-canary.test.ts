import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { GET as getPicture, PUT as putPicture } from "@/app/api/projects/[id]/picture/route";
import { startProject } from "@/lib/actions/project";
import { saveLinks, saveProblem } from "@/lib/actions/project-sections";
import { sectionBaseOf } from "@/lib/domain/project-section";
import { loadHistory } from "@/lib/loaders/history";
import { loadProjectListPage, loadProjectPage } from "@/lib/loaders/project";
import { exportArchive } from "../../support/database/archive-round-trip";
import { takenPicture } from "../../support/projects/pictures";
import {
  deleteProject,
  getProjects,
  newSignedInLearner,
  postProject,
  projectRoute,
  putProject,
} from "../../support/projects/project-requests";
import { addPictureTo, storedProjectsOf } from "../../support/projects/stored-projects";
import { submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const canary = "kenari7391";
const logged: string[] = [];
const id = randomUUID();
const project = {
  ...{ id, title: canary, summary: canary, problem: canary, role: canary, data: canary },
  ...{ approach: canary, limits: canary, aiHelp: canary, dataset: canary },
  result: {
    ...{ metric: canary, value: `1 ${canary}`, baseline: canary },
    ...{ sample: canary, measured: canary },
  },
  ...{ repository: `https://${canary}.example/`, demo: `https://${canary}.example/demo` },
  rubric: [{ competence: "comp-api", where: canary }],
  tasks: [{ text: canary, done: false }],
};

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
  for (const method of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, method).mockImplementation((...parts) => void logged.push(parts.join(" ")));
});
afterEach(() => {
  vi.restoreAllMocks();
});

it("a canary in every field of a project is in no answer to another learner and in no log", async () => {
  const learner = await newSignedInLearner();
  await postProject(project);
  await addPictureTo(learner, id);
  const [stored] = await storedProjectsOf(learner);
  if (!stored) return expect.fail("There is no project");
  // What is refused is not logged either.
  await postProject({ ...project, title: canary.repeat(100) });
  await submitForm(startProject, { project: randomUUID(), template: canary, title: canary });
  await submitForm(saveProblem, { project: id, base: "old", problem: `${canary} lain` });
  await submitForm(saveLinks, {
    ...{ project: id, base: sectionBaseOf("links", stored) },
    ...{ repository: `javascript:${canary}`, demo: "" },
  });
  expect(JSON.stringify(await getProjects())).toContain(canary);
  expect(JSON.stringify(await loadProjectPage("id", id))).toContain(canary);
  expect(JSON.stringify((await loadHistory("id", {})).days)).toContain(canary);
  expect(await exportArchive(learner.id)).toContain(canary);

  const other = await newSignedInLearner();
  const requestOf = (body?: Buffer) =>
    new Request("http://localhost:3000/", {
      ...(body && { method: "PUT", body: new Uint8Array(body) }),
      headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "image/jpeg" },
    });
  const pictures = [
    await getPicture(requestOf(), projectRoute(id)),
    await putPicture(requestOf(await takenPicture()), projectRoute(id)),
  ];
  for (const answer of pictures) expect(answer.status).toBe(404);
  const answers = [
    await getProjects(),
    await putProject(id, { title: "Punyaku", version: 1 }),
    await deleteProject(id),
    await postProject({ id, title: "Punyaku" }),
    await putProject(id, { title: "Lain", version: 7 }),
    await loadProjectPage("id", id),
    await loadProjectListPage("id"),
    await submitForm(saveProblem, { project: id, base: "old", problem: "Punyaku" }),
    (await loadHistory("id", {})).days,
    await exportArchive(other.id),
  ];
  expect(JSON.stringify(answers)).not.toContain(canary);
  expect(logged.join("\n")).not.toContain(canary);
});
