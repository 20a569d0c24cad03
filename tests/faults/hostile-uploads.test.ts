import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { paths } from "@/lib/paths";
import { isFullRun } from "../support/full-run";
import { smallArchive } from "../support/unit/archive-fixture";
import { type ApiUser, newApiUser, signIn } from "./support/api-user";
import { type App, startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { watchEventLoop } from "./support/event-loop";
import { reportMeasurements } from "./support/measurements";

const megabyte = 1024 * 1024;

/** In ms: the bench has 300, which a busy machine exceeds by itself. */
const longestBlock = 1500;

const zipOfText = (text: string) => zipSync({ "langkah.json": Buffer.from(text) });

/** What makes a parser that reads it at once stand still for seconds, or takes hundreds of MB. */
const archives: Readonly<Record<string, () => Uint8Array>> = {
  "nested lists": () => zipOfText("[".repeat(7.8 * megabyte)),
  "nested objects": () => zipOfText('{"a":'.repeat(1.5 * megabyte)),
  "many fields": () =>
    zipOfText(`{${Array.from({ length: 600_000 }, (_, index) => `"${index}":1`).join(",")}}`),
  "many values": () => zipOfText(`{"other":[${"[],".repeat(2.5 * megabyte)}0]}`),
  "one long text": () => zipOfText(`{"format":"${"x".repeat(7.5 * megabyte)}"}`),
  "many log entries": () => {
    const at = "2026-05-01T03:00:00.000Z";
    const audit = Array(70_000).fill({ at, event: "signed-in", address: "::1", detail: null });
    return zipOfText(JSON.stringify(smallArchive({ audit })));
  },
  "worthless changes": () => zipOfText(`{"enrolments":[{"events":[${"0,".repeat(499_999)}0]}]}`),
  "a bomb": () => zipSync({ "langkah.json": new Uint8Array(150 * megabyte) }),
  "many files": () =>
    zipSync(
      Object.fromEntries(
        Array.from({ length: 60_000 }, (_, index) => [`${index}`, new Uint8Array()]),
      ),
    ),
  noise: () => zipSync({ "other.bin": randomBytes(30 * megabyte) }, { level: 0 }),
};

/** Like others, for the short form. */
const longForm = ["nested objects", "many values", "one long text", "noise", "many headers"];

const partOf = (head: string, content: string) => `--b\r\n${head}\r\n\r\n${content}\r\n`;
const fieldHead = 'Content-Disposition: form-data; name="a"';

const forms: Readonly<Record<string, () => string>> = {
  "many parts": () => partOf(fieldHead, "x").repeat(530_000),
  "many files": () => partOf(`${fieldHead}; filename="a"`, "x").repeat(400_000),
  "many headers": () => partOf(`${fieldHead}\r\n${"X: y\r\n".repeat(5 * megabyte)}Z: z`, "x"),
  "no part at all": () => "\r\n--".repeat(7 * megabyte),
};

async function postForm(app: App, user: ApiUser, body: Uint8Array): Promise<string | null> {
  const answer = await fetch(app.url + paths.importFile("en"), {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie: user.cookie,
      // Making the next upload takes longer than the app keeps a connection.
      connection: "close",
      "sec-fetch-site": "same-origin",
      "content-type": "multipart/form-data; boundary=b",
    },
    body: Buffer.from(body),
  });
  return answer.headers.get("location");
}

function uploadArchive(app: App, user: ApiUser, file: Uint8Array): Promise<string | null> {
  const head = 'Content-Disposition: form-data; name="file"; filename="a.zip"';
  const parts = [Buffer.from(`--b\r\n${head}\r\n\r\n`), file, Buffer.from("\r\n--b--\r\n")];
  return postForm(app, user, Buffer.concat(parts));
}

const residentMb = ({ process: { pid } }: App) =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;

it("uploads of any kind neither stop the app nor take more memory than a small machine has", async () => {
  const database = await newDatabase("sqlite");
  const [user, other] = [await newApiUser(database), await newApiUser(database)];
  const watch = watchEventLoop();
  const options = `${watch.env.NODE_OPTIONS} --max-old-space-size=384`;
  const app = await startApp(database, { env: { ...watch.env, NODE_OPTIONS: options } });
  await signIn(app, user);
  await signIn(app, other);
  const blocks: Record<string, number> = {};
  const measure = async (name: string, send: () => Promise<string | null>) => {
    await watch.longestBlockMs(app);
    const location = await send();
    blocks[name] = await watch.longestBlockMs(app);
    return location;
  };
  for (const [name, archive] of Object.entries(archives)) {
    if (!isFullRun && longForm.includes(name)) continue;
    const file = archive();
    const location = await measure(name, () => uploadArchive(app, user, file));
    const isExport = name === "many log entries";
    expect(location, name).toMatch(
      isExport ? /\/import\?upload=/ : /refused=[a-z-]+(&[^#]+)?#import$/,
    );
  }
  for (const [name, form] of Object.entries(forms)) {
    if (!isFullRun && longForm.includes(name)) continue;
    const body = Buffer.from(`${form()}--b--\r\n`);
    const location = await measure(name, () => postForm(app, other, body));
    expect(location, name).toBe("/en/settings/data?refused=no-file#import");
  }
  reportMeasurements("longest blocks in ms", blocks);
  expect(Object.entries(blocks).filter(([, block]) => block > longestBlock)).toEqual([]);

  const large = zipSync({ "other.bin": randomBytes(31_000_000) }, { level: 0 });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => uploadArchive(app, other, large)),
  );
  const refused = answers.filter((each) => each?.endsWith("refused=already-uploading"));
  expect(refused.length).toBeGreaterThanOrEqual(5);
  reportMeasurements("memory", { MB: Math.round(residentMb(app)) });
  expect(residentMb(app)).toBeLessThan(512);
});
