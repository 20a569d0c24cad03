import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { DELETE, GET, POST, PUT } from "@/app/api/projects/[id]/picture/route";
import { pictureUploadLimit } from "@/lib/domain/picture";
import { queryRows } from "../../support/database/stored-rows";
import { bombOf, canary, takenPicture } from "../../support/projects/pictures";
import {
  deleteProject,
  newSignedInLearner,
  postProject,
  projectRoute,
} from "../../support/projects/project-requests";
import { testRequest } from "../../support/requests/request-mock";

const url = "http://localhost:3000/api/projects/x/picture";
const sameOrigin = { "Sec-Fetch-Site": "same-origin" };

async function newProjectId(): Promise<string> {
  const id = randomUUID();
  await postProject({ id, title: "TrashNet" });
  return id;
}

function requestWith(body: Uint8Array, type = "image/jpeg"): Request {
  const headers = { ...sameOrigin, "Content-Type": type };
  return new Request(url, { method: "PUT", headers, body: Buffer.from(body) });
}

async function put(id: string, body: Uint8Array, type?: string) {
  const response = await PUT(requestWith(body, type), projectRoute(id));
  return { status: response.status, body: await response.json() };
}

const get = (id: string) => GET(new Request(url), projectRoute(id));

async function upload(id: string, file: Uint8Array | null): Promise<string | null> {
  const form = new FormData();
  if (file) form.append("file", new Blob([Buffer.from(file)]), "foto.jpg");
  const request = new Request(`${url}?locale=en`, {
    ...{ method: "POST", headers: sameOrigin, body: form },
  });
  const response = await POST(request, projectRoute(id));
  expect(response.status).toBe(303);
  return response.headers.get("location");
}

const storedPictures = () => queryRows<{ bytes: Uint8Array }>(`SELECT * FROM "ProjectPicture"`);

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the picture of a project", () => {
  it("is stored anew, served privately, replaced and removed", async () => {
    await newSignedInLearner();
    const id = await newProjectId();
    expect((await get(id)).status).toBe(404);
    expect(await put(id, await takenPicture())).toEqual({
      status: 200,
      body: { contentType: "image/webp", width: 40, height: 80, size: expect.any(Number) },
    });
    const response = await get(id);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "private, no-store",
    });
    const served = Buffer.from(await response.arrayBuffer());
    expect(served.toString("latin1")).toMatch(/^RIFF....WEBP/s);
    const stored = await storedPictures();
    for (const { bytes } of stored)
      expect(Buffer.from(bytes).includes(canary) || Buffer.from(bytes).includes("GPS")).toBe(false);
    expect(stored.some(({ bytes }) => served.equals(Buffer.from(bytes)))).toBe(true);
    expect((await put(id, await takenPicture("png"), "image/png")).status).toBe(200);
    expect(await storedPictures()).toHaveLength(stored.length);
    const removal = new Request(url, { method: "DELETE", headers: sameOrigin });
    expect((await DELETE(removal, projectRoute(id))).status).toBe(200);
    expect((await get(id)).status).toBe(404);
  });

  it("is nobody else's, and gone with its project", async () => {
    await newSignedInLearner();
    const id = await newProjectId();
    await put(id, await takenPicture());
    await deleteProject(id);
    expect((await get(id)).status).toBe(404);
    expect((await put(id, await takenPicture())).status).toBe(404);
    const other = await newProjectId();
    await put(other, await takenPicture());
    await newSignedInLearner();
    expect((await get(other)).status).toBe(404);
    expect((await put(other, await takenPicture())).status).toBe(404);
    testRequest.clearCookies();
    expect((await get(other)).status).toBe(401);
    expect((await put(other, await takenPicture())).status).toBe(401);
  });

  it.each([
    ["that is none", async () => Buffer.from("halo"), 422],
    ["of 30,000 × 30,000 pixels", async () => bombOf(30_000), 422],
    ["of 50 MB", async () => Buffer.alloc(50 * 1024 * 1024), 413],
  ])("%s is refused, and nothing is stored", async (_what, bytes, status) => {
    await newSignedInLearner();
    const id = await newProjectId();
    const stored = (await storedPictures()).length;
    expect(await put(id, await bytes())).toMatchObject({ status });
    expect(await storedPictures()).toHaveLength(stored);
  });

  it("comes as an image, from the same site", async () => {
    await newSignedInLearner();
    const id = await newProjectId();
    expect((await put(id, await takenPicture(), "text/plain")).status).toBe(415);
    const foreign = requestWith(await takenPicture());
    foreign.headers.set("Sec-Fetch-Site", "cross-site");
    expect((await PUT(foreign, projectRoute(id))).status).toBe(403);
  });
});

describe("the form of a picture", () => {
  it("returns to the project, with what was wrong", async () => {
    await newSignedInLearner();
    const id = await newProjectId();
    const page = `/en/projects/${id}?picture=`;
    expect(await upload(id, await takenPicture())).toBe(`${page}saved#picture`);
    expect(await upload(id, null)).toBe(`${page}no-file#picture`);
    expect(await upload(id, Buffer.from("halo"))).toBe(`${page}not-a-picture#picture`);
    expect(await upload(id, bombOf(30_000))).toBe(`${page}too-many-pixels#picture`);
    const large = Buffer.alloc(pictureUploadLimit + 1);
    expect(await upload(id, large)).toBe(`${page}too-large#picture`);
    expect(await upload(id, Buffer.alloc(50 * 1024 * 1024))).toBe(`${page}too-large#picture`);
    expect((await get(id)).status).toBe(200);
    await deleteProject(id);
    expect(await upload(id, await takenPicture())).toBe(`${page}missing#picture`);
  });

  it("leads a stranger to sign in", async () => {
    testRequest.clearCookies();
    const id = randomUUID();
    const page = encodeURIComponent(`/en/projects/${id}`);
    expect(await upload(id, await takenPicture())).toBe(`/en/sign-in?next=${page}`);
  });

  it("is limited as other heavy work", async () => {
    await newSignedInLearner();
    const id = await newProjectId();
    const places: (string | null)[] = [];
    for (let time = 0; time < 21; time += 1) places.push(await upload(id, await takenPicture()));
    expect(places.filter((place) => place?.includes("=saved"))).toHaveLength(20);
    expect(places.at(-1)).toBe(`/en/projects/${id}?picture=too-many#picture`);
    expect(await put(id, await takenPicture())).toMatchObject({ status: 429 });
  });
});
