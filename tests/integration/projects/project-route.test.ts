import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { DELETE } from "@/app/api/projects/[id]/route";
import { write } from "@/lib/data/database";
import type { Learner } from "@/lib/domain/learner";
import { projectLimit } from "@/lib/domain/project";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import {
  deleteProject,
  getProjects,
  newSignedInLearner,
  postProject,
  projectRoute,
  putProject,
} from "../../support/projects/project-requests";
import { testRequest } from "../../support/requests/request-mock";

const list = async () => (await getProjects()).body.projects;

async function saveCheck(
  { id }: Learner,
  url: string,
  answers: { checkedAt: Date; lapsedAt: Date | null },
): Promise<void> {
  await write(async (tx) => {
    const enrolment = await tx.enrolment.findFirstOrThrow({ where: { userId: id } });
    const row = { enrolmentId: enrolment.id, url, ...answers, nextAt: new Date() };
    await tx.linkCheck.upsert({
      where: { enrolmentId_url: { enrolmentId: enrolment.id, url } },
      ...{ create: row, update: row },
    });
  });
}

const trashNet = {
  item: "proj-image-classification",
  title: "Klasifikasi sampah TrashNet",
  summary: "Satu foto dari ponsel masuk, satu dari enam jenis sampah keluar.",
  problem: "Petugas bank sampah di RW saya memilah dengan tangan, satu per satu.",
  role: "dikerjakan sendiri",
  data: "TrashNet: 2.527 foto, enam kelas, lisensi MIT.",
  approach: "ResNet-18 dari bobot ImageNet.",
  result: {
    metric: "F1 makro di data uji",
    value: "0,91",
    baseline: "0,62 (regresi logistik di piksel)",
    sample: "380 foto",
    measured: "Data uji dibuka satu kali, 20 Nov.",
  },
  limits: "Sebelas foto kaca dan plastik saling tertukar.",
  aiHelp: "Asisten AI membantu menulis kode augmentasi.",
  repository: "https://github.com/siti/trashnet",
  demo: "https://klasifikasi-sampah.streamlit.app/",
  dataset: "TrashNet",
  startedOn: "2026-11-08",
  finishedOn: "2026-11-22",
  rubric: [{ competence: "comp-algorithm", where: "tiga model dibandingkan" }],
  tasks: [{ text: "Bagi datanya", done: true }],
  skills: ["cnn", "pytorch"],
};

const empty = {
  summary: "",
  problem: "",
  role: "",
  data: "",
  approach: "",
  rubric: [],
  tasks: [],
  skills: [],
};

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the API of projects", () => {
  it("answers what was sent, with its level", async () => {
    await newSignedInLearner();
    const [id, other] = [randomUUID(), randomUUID()];
    const whole = { id, ...trashNet, level: "linked", version: 1 };
    expect(await postProject({ id, ...trashNet })).toEqual({ status: 200, body: whole });
    const bare = { id: other, title: "Kosong", ...empty, level: "claimed" };
    expect(await postProject({ id: other, title: "Kosong" })).toEqual({
      status: 200,
      body: { ...bare, version: 1 },
    });
    expect(await list()).toHaveLength(2);
    expect(await list()).toEqual(expect.arrayContaining([whole, { ...bare, version: 1 }]));
  });

  it("takes a whole answer as a write, and each write once", async () => {
    await newSignedInLearner();
    const id = randomUUID();
    const { body } = await postProject({ id, ...trashNet });
    expect(await postProject({ id, ...trashNet })).toEqual({ status: 200, body });
    expect(await postProject({ id, ...trashNet, title: "Lain" })).toMatchObject({
      status: 409,
      body: { error: { code: "conflict" }, current: body },
    });
    expect(await putProject(id, body)).toEqual({ status: 200, body });
    const changed = { ...body, title: "TrashNet", version: 2 };
    expect(await putProject(id, { ...body, title: "TrashNet" })).toEqual({
      status: 200,
      body: changed,
    });
    expect(await putProject(id, { ...body, title: "TrashNet" })).toEqual({
      status: 200,
      body: changed,
    });
    expect(await putProject(id, { ...body, title: "Lain" })).toMatchObject({
      status: 409,
      body: { current: changed },
    });
    expect(await list()).toEqual([changed]);
  });

  it("says when a link was checked, and no longer once that lapsed", async () => {
    const learner = await newSignedInLearner();
    const id = randomUUID();
    await postProject({ id, ...trashNet });
    const at = "2026-11-20T03:00:00.000Z";
    await saveCheck(learner, trashNet.demo, { checkedAt: new Date(at), lapsedAt: null });
    expect(await list()).toMatchObject([{ level: "checked", checkedAt: at }]);
    await saveCheck(learner, trashNet.demo, { checkedAt: new Date(at), lapsedAt: new Date() });
    expect(await list()).toMatchObject([{ level: "linked" }]);
    const [project] = await list();
    expect(project).not.toHaveProperty("checkedAt");
  });

  it("leaves of a removed project its title alone", async () => {
    await newSignedInLearner();
    const id = randomUUID();
    const problem = `Masalah ${id}`;
    const { body } = await postProject({ id, ...trashNet, problem });
    expect(await deleteProject(id, "?version=7")).toMatchObject({
      status: 409,
      body: { current: body },
    });
    const removed = { id, version: 2 };
    expect(await deleteProject(id, "?version=1")).toEqual({ status: 200, body: removed });
    expect(await deleteProject(id)).toEqual({ status: 200, body: removed });
    expect(await list()).toEqual([]);
    expect(await putProject(id, { ...body, title: "Lain" })).toMatchObject({ status: 410 });
    expect(await postProject({ id, ...trashNet })).toMatchObject({ status: 410 });
    const rows = JSON.stringify(await allRowsIn(databaseUrl()));
    expect(rows).toContain(trashNet.title);
    expect(rows).not.toContain(problem);
  });

  it("keeps the projects of learners apart, also under one id", async () => {
    await newSignedInLearner();
    const id = randomUUID();
    await postProject({ id, ...trashNet });
    await newSignedInLearner();
    expect(await putProject(id, { title: "Curian", version: 1 })).toMatchObject({ status: 404 });
    expect(await deleteProject(id)).toMatchObject({ status: 404 });
    expect(await list()).toEqual([]);
    expect(await postProject({ id, title: "Punyaku" })).toMatchObject({ status: 200 });
    expect(await list()).toMatchObject([{ id, title: "Punyaku" }]);
  });

  it("holds no more than its limit, of which removed ones are none", async () => {
    await newSignedInLearner();
    const ids = Array.from({ length: projectLimit }, () => randomUUID());
    for (const id of ids) expect((await postProject({ id, title: "Satu lagi" })).status).toBe(200);
    expect(await postProject({ id: randomUUID(), title: "Satu lagi" })).toMatchObject({
      status: 409,
      body: { error: { code: "full" } },
    });
    await deleteProject(ids[0] ?? "");
    expect((await postProject({ id: randomUUID(), title: "Satu lagi" })).status).toBe(200);
  });

  it.each([
    ["no title", { title: " " }, "title: required"],
    ["a title of 121 characters", { title: "x".repeat(121) }, "title: too-long"],
    [
      "an infinite value",
      { result: { ...trashNet.result, value: "∞" } },
      "result.value: no-number",
    ],
    [
      "a value in words",
      { result: { ...trashNet.result, value: "bagus" } },
      "result.value: no-number",
    ],
    [
      "a metric of 500 characters",
      { result: { ...trashNet.result, metric: "m".repeat(500) } },
      "result.metric: too-long",
    ],
    [
      "an empty baseline",
      { result: { ...trashNet.result, baseline: " " } },
      "result.baseline: baseline-required",
    ],
    ["an end before its start", { finishedOn: "2026-11-07" }, "finishedOn: before-start"],
    ["an end in the future", { finishedOn: "2099-01-01" }, "finishedOn: the day has not come"],
    ["no day", { startedOn: "2026-02-30" }, "startedOn: not-a-day"],
    ["a link that is none", { demo: "javascript:alert(1)" }, "demo: not-a-link"],
    ["a link with an account", { demo: "https://a:b@contoh.id" }, "demo: not-a-link"],
    ["an unknown item", { item: "proj-nothing" }, "item: unknown"],
    ["an item that is no project", { item: "git" }, "item: unknown"],
    [
      "a competence that is none",
      { rubric: [{ competence: "git", where: "README" }] },
      "rubric.0.competence: unknown",
    ],
    ["an unknown skill", { skills: ["cnn", "nothing"] }, "skills.1: unknown item"],
    ["another field", { reviewer: "Budi" }, 'Unrecognized key: "reviewer"'],
  ])("refuses %s at its field, and stores nothing", async (_what, part, reason) => {
    await newSignedInLearner();
    const before = await allRowsIn(databaseUrl());
    const refused = await postProject({ id: randomUUID(), ...trashNet, ...part });
    expect(refused).toMatchObject({ status: 422, body: { error: { reasons: [reason] } } });
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("refuses strangers and other sites", async () => {
    testRequest.clearCookies();
    expect(await postProject({ id: randomUUID(), title: "x" })).toMatchObject({ status: 401 });
    expect(await getProjects()).toMatchObject({ status: 401 });
    const foreign = new Request("http://localhost:3000/api/projects/x", {
      ...{ method: "DELETE", headers: { "Sec-Fetch-Site": "cross-site" } },
    });
    expect((await DELETE(foreign, projectRoute(randomUUID()))).status).toBe(403);
  });
});
