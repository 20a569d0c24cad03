import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { paths } from "@/lib/paths";
import { hiddenFields } from "../support/browser/hidden-fields";
import { isFullRun } from "../support/full-run";
import { type ApiUser, newApiUser, signIn } from "./support/api-user";
import { type App, startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { RequestLog, sendTick } from "./support/load-generator";
import { reportMeasurements } from "./support/measurements";

const form = "multipart/form-data; boundary=x";
const json = "application/json";

/** What takes a body, and the content type it takes. */
const targets = [
  [paths.signIn("en"), form],
  [paths.signUp("en"), form],
  [paths.signInLink("en", {}), form],
  [paths.signInCode("en"), form],
  ["/api/auth/callback/credentials", "application/x-www-form-urlencoded"],
  [paths.passkeyChallenge("sign-in"), json],
  [paths.passkey("sign-in"), json],
  [paths.progress, json],
  ["/api/import?locale=en", form],
] as const;

const connectionsPerTarget = isFullRun ? 200 : 50;

/** What each connection sends of its request. */
const paces = ["headers", "a part of the body", "a byte a second"] as const;

/** Behind two hundred slow forms, of which two hold a place for a second each, it would be over a minute. */
const maxSignUpMs = 10_000;
const maxTickMs = 1000;

async function openConnection(app: App): Promise<Socket> {
  const socket = connect(Number(new URL(app.url).port), "localhost");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

/** Begins a request that never ends. */
async function beginRequest(
  app: App,
  { cookie }: ApiUser,
  [path, type]: (typeof targets)[number],
  pace: (typeof paces)[number],
): Promise<void> {
  const socket = await openConnection(app);
  const head = [
    `POST ${path} HTTP/1.1`,
    "Host: localhost",
    `Cookie: ${cookie}`,
    `Origin: ${app.url}`,
    "Sec-Fetch-Site: same-origin",
    `Content-Type: ${type}`,
    "Content-Length: 1000",
  ];
  socket.write([...head, "", pace === "headers" ? "" : "--x"].join("\r\n"));
  const timer = pace === "a byte a second" ? setInterval(() => socket.write("x"), 1000) : undefined;
  onTestFinished(() => {
    clearInterval(timer);
    socket.destroy();
  });
}

/** Signs a new learner up with the form of the page. Returns the ms it took. */
async function signUp(app: App, email: string): Promise<number> {
  const began = performance.now();
  const url = app.url + paths.signUp("en");
  const page = await (await fetch(url)).text();
  const body = new FormData();
  const fields = { name: "Budi", email, password: "teh tawar hangat", timeZone: "Asia/Jakarta" };
  for (const [name, value] of Object.entries({ ...hiddenFields(page, "password"), ...fields })) {
    body.set(name, value);
  }
  const headers = { Origin: app.url };
  const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, paths.path("en")]);
  return performance.now() - began;
}

it("clients that send slowly keep nobody else waiting", async () => {
  const database = await newDatabase("sqlite");
  const user = await newApiUser(database);
  const app = await startApp(database);
  await signIn(app, user);
  const connections = targets.flatMap((target) =>
    Array.from({ length: connectionsPerTarget }, (_, index) =>
      beginRequest(app, user, target, paces[index % paces.length] ?? "headers"),
    ),
  );
  await Promise.all(connections);

  const signUpMs: number[] = [];
  const tickMs: number[] = [];
  const requests = new RequestLog();
  for (let round = 0; round < 5; round += 1) {
    signUpMs.push(await signUp(app, `budi${round}@contoh.id`));
    for (let tick = 0; tick < 20; tick += 1) {
      const began = performance.now();
      expect((await sendTick(app, user, requests)).status).toBe(200);
      tickMs.push(performance.now() - began);
    }
  }
  tickMs.sort((a, b) => a - b);
  const p95 = tickMs[Math.floor(tickMs.length * 0.95)] ?? Number.NaN;
  reportMeasurements(`${connections.length} slow connections`, {
    "longest sign-up, ms": Math.round(Math.max(...signUpMs)),
    "tick p95, ms": Math.round(p95),
  });
  expect(Math.max(...signUpMs)).toBeLessThan(maxSignUpMs);
  expect(p95).toBeLessThan(maxTickMs);
});
