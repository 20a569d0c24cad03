import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { receiveArchive } from "@/lib/actions/archive-upload";
import { confirmImport } from "@/lib/actions/import";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { pictureFileOf } from "@/lib/domain/picture";
import { type Project, projectLimit } from "@/lib/domain/project";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { morning, newLearner } from "../../support/database/learners";
import { bombOf, canary, takenPicture } from "../../support/projects/pictures";
import { anyProjects, newProject } from "../../support/projects/project-arbitraries";
import {
  addPictureTo,
  addProjectTo,
  changeProjectOf,
  pictureBytesOf,
  removeProjectOf,
  storedProjectsOf,
} from "../../support/projects/stored-projects";
import { submitButtonForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";
import { zipOf } from "../../support/unit/archive-fixture";
import { archiveFileOf } from "../../support/unit/read-archive";

const later = new Date(morning.getTime() + 60 * 60 * 1000);

function withProjects(text: string, projects: readonly unknown[]): string {
  const archive = JSON.parse(text);
  archive.enrolments[0].projects = projects;
  return JSON.stringify(archive);
}

const archivedProjectsOf = (text: string) => JSON.parse(text).enrolments[0].projects;

const sortedById = (list: readonly Project[]) =>
  [...list].sort((one, other) => (one.id < other.id ? -1 : 1));

/** A learner with projects of a seed, as they may be stored. */
async function newLearnerWithProjects(seed: number): Promise<Learner> {
  const learner = await newLearner();
  const [projects = []] = fc.sample(anyProjects(morning), { numRuns: 1, seed });
  await importArchive(learner, withProjects(await exportArchive(learner.id), projects));
  expect(await storedProjectsOf(learner)).toEqual(sortedById(projects));
  return learner;
}

describe("an export of projects", () => {
  it.each([1, 2, 3, 4, 5, 6])(
    "imported into an empty account is the same, also twice (seed %i)",
    async (seed) => {
      const from = await newLearnerWithProjects(seed);
      const to = await newLearner();
      const text = await exportArchive(from.id);
      for (let time = 0; time < 2; time += 1) {
        await importArchive(to, text);
        expect(await storedProjectsOf(to)).toEqual(await storedProjectsOf(from));
        expect(archivedProjectsOf(await exportArchive(to.id))).toEqual(archivedProjectsOf(text));
      }
      const before = await allRowsIn(databaseUrl());
      await importArchive(from, text);
      expect(await allRowsIn(databaseUrl())).toEqual(before);
    },
  );

  it("merges by id: the newer version wins, a removal too, and the rest stays", async () => {
    const from = await newLearner();
    const to = await newLearner();
    const ids: string[] = [];
    for (const title of ["a", "b", "c", "d"]) ids.push(await addProjectTo(from, { title }));
    await importArchive(to, await exportArchive(from.id));
    const [a = "", b = "", c = "", d = ""] = ids;
    await changeProjectOf(from, a, { title: "a, dari sana" }, later);
    await removeProjectOf(from, b, later);
    await changeProjectOf(to, c, { title: "c, dari sini" }, later);
    await removeProjectOf(to, d, later);
    await addProjectTo(to, { title: "e" });
    await importArchive(to, await exportArchive(from.id));
    const titles = (await storedProjectsOf(to))
      .filter(({ removedAt }) => removedAt === null)
      .map(({ title }) => title);
    expect(titles.sort()).toEqual(["a, dari sana", "c, dari sini", "e"]);
  });

  it("brings only items that this version knows", async () => {
    const from = await newLearner();
    await addProjectTo(from, { item: "proj-weather", skills: ["cnn", "git"] });
    const rubric = [
      { competence: "comp-later", where: "nanti" },
      { competence: "comp-api", where: "FastAPI" },
    ];
    const text = await exportArchive(from.id);
    const [project] = archivedProjectsOf(text);
    const changed = { ...project, item: "proj-later", skills: ["later", "git"], rubric };
    const to = await newLearner();
    await importArchive(to, withProjects(text, [changed]));
    expect(await storedProjectsOf(to)).toMatchObject([
      { item: null, skills: ["git"], rubric: [rubric[1]] },
    ]);
  });

  it.each([
    ["no title", { title: "" }],
    ["an end before its start", { startedOn: "2026-11-09", finishedOn: "2026-11-08" }],
    ["a value without its baseline", { result: { metric: "F1", value: "1" } }],
    ["a link that is none", { demo: "javascript:alert(1)" }],
    ["a picture from elsewhere", { picture: "../../etc/passwd" }],
    ["a version that is none", { version: 0 }],
    ["an id that is none", { id: "../.." }],
  ])("of which one has %s names its place and changes nothing", async (_what, wrong) => {
    const from = await newLearner();
    for (const title of ["a", "b"]) await addProjectTo(from, { title });
    const to = await newLearner();
    await addProjectTo(to, { title: "sini" });
    const text = await exportArchive(from.id);
    const [one, other] = archivedProjectsOf(text);
    const before = await allRowsIn(databaseUrl());
    expect(await importArchive(to, withProjects(text, [one, { ...other, ...wrong }]))).toBe(
      "invalid",
    );
    expect(await importArchive(to, withProjects(text, [one, one]))).toBe("impossible");
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("with more than fits changes nothing; what one has at the limit, one can import", async () => {
    const full = await newLearner();
    for (let index = 0; index < projectLimit; index += 1) await addProjectTo(full);
    const text = await exportArchive(full.id);
    const to = await newLearner();
    expect(await importArchive(to, text)).toBe(0);
    expect(await storedProjectsOf(to)).toHaveLength(projectLimit);
    const before = await allRowsIn(databaseUrl());
    const one = { ...newProject(), id: "00000000-0000-4000-8000-000000000001" };
    expect(await importArchive(to, withProjects(text, [one]))).toBe("too-long");
    expect(await importArchive(to, text)).toBe(0);
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it.each(["langkah-1.json", "langkah-2.json"])(
    "of an earlier format comes in: %s",
    async (name) => {
      const text = readFileSync(join(import.meta.dirname, "../../golden", name), "utf8");
      const to = await newLearner();
      expect(await importArchive(to, text)).toBe(JSON.parse(text).enrolments[0].events.length);
      expect(await storedProjectsOf(to)).toEqual([]);
    },
  );
});

describe("the pictures of an export", () => {
  beforeEach(() => {
    testRequest.setPeerAddress("203.0.113.9");
  });

  /** Imports as a learner does: with the file, then with the button of the preview. */
  async function importFile(learner: Learner, files: Record<string, string | Uint8Array>) {
    testRequest.clearCookies();
    await createSession(learner, "password");
    const received = await receiveArchive(archiveFileOf(zipOf(files)), {
      ...{ learner, now: new Date() },
    });
    if (!received.ok) return received;
    return submitButtonForm(confirmImport, { upload: received.upload });
  }

  async function newExport() {
    const from = await newLearner();
    const id = await addProjectTo(from);
    const bytes = await addPictureTo(from, id);
    return { id, bytes, text: await exportArchive(from.id) };
  }

  it("come in byte for byte, also from a folder and also twice", async () => {
    const { id, bytes, text } = await newExport();
    for (const folder of ["", "langkah-2026-11-24/"]) {
      const to = await newLearner();
      const files = {
        [`${folder}langkah.json`]: text,
        [`${folder}${pictureFileOf(id)}`]: bytes,
      };
      for (let time = 0; time < 2; time += 1) {
        await importFile(to, files);
        expect(await pictureBytesOf(to, id)).toBe(Buffer.from(bytes).toString("base64"));
      }
      expect(archivedProjectsOf(await exportArchive(to.id))).toEqual(archivedProjectsOf(text));
    }
  });

  it("are encoded anew where they are not as we store them", async () => {
    const { id, bytes, text } = await newExport();
    const taken = await takenPicture("webp");
    const trailing = Buffer.concat([bytes, Buffer.from("<script>")]);
    for (const file of [taken, trailing]) {
      const to = await newLearner();
      await importFile(to, { "langkah.json": text, [pictureFileOf(id)]: file });
      const stored = Buffer.from((await pictureBytesOf(to, id)) ?? "", "base64");
      expect(stored.toString("latin1")).toMatch(/^RIFF....WEBP/s);
      expect(stored.includes(canary) || stored.includes("<script>")).toBe(false);
    }
  });

  it("are no reason to lose one that is here", async () => {
    const { id, bytes, text } = await newExport();
    const to = await newLearner();
    await importFile(to, { "langkah.json": text, [pictureFileOf(id)]: bytes });
    const [project] = archivedProjectsOf(text);
    const newer = withProjects(text, [{ ...project, title: "Baru", version: 9 }]);
    await importFile(to, { "langkah.json": newer });
    expect(await storedProjectsOf(to)).toMatchObject([{ title: "Baru", version: 9 }]);
    expect(await pictureBytesOf(to, id)).toBe(Buffer.from(bytes).toString("base64"));
  });

  it.each([
    ["no picture", async () => Buffer.from("halo")],
    ["a bomb", async () => bombOf(30_000)],
    ["a cut one", async () => (await takenPicture("webp")).subarray(0, 60)],
  ])("with %s refuse the file with its place", async (_what, file) => {
    const { id, text } = await newExport();
    const to = await newLearner();
    const before = await storedProjectsOf(to);
    expect(
      await importFile(to, { "langkah.json": text, [pictureFileOf(id)]: await file() }),
    ).toEqual({
      ...{ ok: false, reason: "invalid" },
      place: { list: "projects", position: 1, field: "picture" },
    });
    expect(await storedProjectsOf(to)).toEqual(before);
  });
});
