import { beforeEach, describe, expect, it } from "vitest";
import { PUT } from "@/app/api/projects/[id]/sections/[section]/route";
import type { Learner } from "@/lib/domain/learner";
import type { Project } from "@/lib/domain/project";
import { type ProjectSection, sectionBaseOf } from "@/lib/domain/project-section";
import { newSignedInLearner } from "../../support/projects/project-requests";
import {
  addProjectTo,
  changeProjectOf,
  removeProjectOf,
  storedProjectsOf,
} from "../../support/projects/stored-projects";
import { testRequest } from "../../support/requests/request-mock";

async function put(id: string, section: string, body: object) {
  const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
  const request = new Request("http://localhost:3000/api/projects/x/sections/y", {
    ...{ method: "PUT", headers, body: JSON.stringify(body) },
  });
  const response = await PUT(request, { params: Promise.resolve({ id, section }) });
  return { status: response.status, body: await response.json() };
}

async function newProjectOf(learner: Learner, content = {}): Promise<Project> {
  await addProjectTo(learner, content);
  const [project] = await storedProjectsOf(learner);
  return project ?? expect.fail("There is no project");
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("a section that is saved while it is typed", () => {
  it("answers what is stored, and what the next write is based on", async () => {
    const learner = await newSignedInLearner();
    const project = await newProjectOf(learner);
    const write = (
      section: ProjectSection,
      fields: object,
      base = sectionBaseOf(section, project),
    ) => put(project.id, section, { ...fields, base });
    const first = await write("problem", { problem: " satu " });
    expect(first).toMatchObject({ status: 200, body: { version: 2, values: { problem: "satu" } } });
    const second = await write("problem", { problem: "dua" }, first.body.base);
    expect(second).toMatchObject({ status: 200, body: { version: 3, values: { problem: "dua" } } });
    expect(await write("skills", { skills: ["cnn", "git"] })).toMatchObject({
      status: 200,
      body: { version: 4, values: { skills: "cnn git" } },
    });
    // As after an answer that was lost.
    expect(await write("problem", { problem: "dua" })).toMatchObject({
      status: 200,
      body: { version: 4 },
    });
  });

  it("is in conflict with one that was changed elsewhere", async () => {
    const learner = await newSignedInLearner();
    const project = await newProjectOf(learner, { problem: "satu" });
    await changeProjectOf(learner, project.id, { problem: "dua" });
    const base = sectionBaseOf("problem", project);
    const refused = await put(project.id, "problem", { problem: "tiga", base });
    expect(refused).toMatchObject({
      status: 409,
      body: { error: { code: "conflict" }, current: { version: 2, values: { problem: "dua" } } },
    });
    const again = { problem: "tiga", base: refused.body.current.base };
    expect(await put(project.id, "problem", again)).toMatchObject({ status: 200 });
  });

  it("names the fields that are wrong, by their codes", async () => {
    const learner = await newSignedInLearner();
    const project = await newProjectOf(learner);
    const result = { metric: "m".repeat(500), value: "∞", baseline: "", sample: "", measured: "" };
    const base = sectionBaseOf("result", project);
    expect(await put(project.id, "result", { ...result, base })).toMatchObject({
      status: 422,
      body: {
        error: { reasons: ["metric: too-long", "value: no-number", "baseline: baseline-required"] },
      },
    });
    const about = { title: "x", summary: "", role: "", item: "", startedOn: "" };
    expect(
      await put(project.id, "about", {
        ...{ ...about, finishedOn: "2098-01-01", base: sectionBaseOf("about", project) },
      }),
    ).toMatchObject({ status: 422, body: { error: { reasons: ["finishedOn: future"] } } });
  });

  it("of a project that was removed is gone, and one that is unknown is none", async () => {
    const learner = await newSignedInLearner();
    const project = await newProjectOf(learner);
    const base = sectionBaseOf("problem", project);
    expect((await put(project.id, "reviewer", { base })).status).toBe(404);
    expect((await put("x", "problem", { problem: "", base })).status).toBe(422);
    await removeProjectOf(learner, project.id);
    expect((await put(project.id, "problem", { problem: "satu", base })).status).toBe(410);
    await newSignedInLearner();
    expect((await put(project.id, "problem", { problem: "satu", base })).status).toBe(410);
    testRequest.clearCookies();
    expect((await put(project.id, "problem", { problem: "satu", base })).status).toBe(401);
  });
});
