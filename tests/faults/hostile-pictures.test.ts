import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, it } from "vitest";
import { paths } from "@/lib/paths";
import { bombOf, takenPicture } from "../support/projects/pictures";
import { type ApiUser, newApiUser, sendRequest, signIn } from "./support/api-user";
import { type App, startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { reportMeasurements } from "./support/measurements";

const megabyte = 1024 * 1024;

/** In MB, above a usual picture: the decoder reckons with 120. */
const mostForDecoding = 200;

const create = { width: 4000, height: 4000, channels: 4, background: "#c0392b" } as const;

/** Each with what the form says of it. */
const pictures: readonly (readonly [name: string, outcome: string, () => Promise<Uint8Array>])[] = [
  ["a bomb of 30,000 × 30,000 pixels", "too-many-pixels", async () => bombOf(30_000)],
  ["a bomb of the most pixels", "saved", async () => bombOf(4000)],
  ["16 bits a colour", "saved", () => sharp({ create }).toColourspace("rgb16").png().toBuffer()],
  ["a progressive one", "saved", () => sharp({ create }).jpeg({ progressive: true }).toBuffer()],
  ["text", "not-a-picture", async () => Buffer.from("halo")],
  ["noise", "not-a-picture", async () => randomBytes(megabyte)],
  ["half a picture", "not-a-picture", async () => (await takenPicture()).subarray(0, 400)],
  ["50 MB", "too-large", async () => Buffer.alloc(50 * megabyte)],
];

async function upload(app: App, { cookie }: ApiUser, project: string, bytes: Uint8Array) {
  const form = new FormData();
  form.append("file", new Blob([Buffer.from(bytes)]), "foto.jpg");
  const answer = await fetch(app.url + paths.projectPicture("en", project), {
    ...{ method: "POST", redirect: "manual", body: form },
    headers: { cookie, "sec-fetch-site": "same-origin" },
  });
  return answer.headers.get("location");
}

async function put(app: App, user: ApiUser, project: string, bytes: Uint8Array): Promise<number> {
  const init = {
    method: "PUT",
    body: Buffer.from(bytes),
    headers: { "content-type": "image/png" },
  };
  return (await sendRequest(app, user, `/api/projects/${project}/picture`, init)).status;
}

async function newProject(app: App, user: ApiUser): Promise<string> {
  const id = randomUUID();
  const body = JSON.stringify({ id, title: "TrashNet" });
  const answer = await sendRequest(app, user, "/api/projects", { method: "POST", body });
  expect(answer.status).toBe(200);
  return id;
}

/** In MB, since the process began. */
function peakOf({ process: { pid } }: App): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

it.runIf(existsSync("/proc/self/status"))(
  "pictures of any kind are answered at the field, and cost no more memory than they may",
  async () => {
    const database = await newDatabase("sqlite");
    const [user, other] = [await newApiUser(database), await newApiUser(database)];
    const app = await startApp(database, { env: { NODE_OPTIONS: "--max-old-space-size=384" } });
    await signIn(app, user);
    await signIn(app, other);
    const [own, others] = [await newProject(app, user), await newProject(app, other)];
    await upload(app, user, own, await takenPicture());
    const peaks: Record<string, number> = { usual: Math.round(peakOf(app)) };
    for (const [name, outcome, picture] of pictures) {
      const location = await upload(app, user, own, await picture());
      expect(location, name).toBe(`/en/projects/${own}?picture=${outcome}#picture`);
      peaks[name] = Math.round(peakOf(app));
    }
    expect(peakOf(app)).toBeLessThan((peaks.usual ?? 0) + mostForDecoding);
    const large = await sharp({ create }).toColourspace("rgb16").png().toBuffer();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => put(app, other, others, large)),
    );
    expect(answers).toContain(200);
    // Those that waited too long are told so.
    expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    peaks["six at once"] = Math.round(peakOf(app));
    reportMeasurements("peaks in MB", peaks);
    expect(peaks["six at once"]).toBeLessThan(512);
  },
);
