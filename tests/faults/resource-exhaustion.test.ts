import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { paths } from "@/lib/paths";
import { isFullRun } from "../support/full-run";
import { type ApiUser, newApiUser, sendRequest, signIn } from "./support/api-user";
import { type App, startApp } from "./support/app";
import { newDatabase } from "./support/database";
import { expectDurable, RequestLog, sendTick, startLoad } from "./support/load-generator";
import { reportMeasurements } from "./support/measurements";

async function startAppInUse(circumstances: Parameters<typeof startApp>[1]) {
  const database = await newDatabase("sqlite");
  const user = await newApiUser(database);
  const app = await startApp(database, circumstances);
  await signIn(app, user);
  return { user, app, requests: new RequestLog() };
}

async function socketTo(app: App): Promise<Socket> {
  const socket = connect(Number(new URL(app.url).port), "localhost");
  socket.on("error", () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  await Promise.race([once(socket, "connect"), once(socket, "close")]);
  return socket;
}

/** Sends a change whose body never ends. */
async function sendSlowBody(app: App, user: ApiUser): Promise<() => void> {
  const socket = await socketTo(app);
  socket.write(
    [
      `POST ${paths.progress} HTTP/1.1`,
      "Host: localhost",
      `Cookie: ${user.cookie}`,
      "Sec-Fetch-Site: same-origin",
      "Content-Type: application/json",
      "Content-Length: 1000",
      "",
      '{"changes":',
    ].join("\r\n"),
  );
  const timer = setInterval(() => socket.write(" "), 100);
  return () => {
    clearInterval(timer);
    socket.destroy();
  };
}

describe("an app with 128 MB to work in", () => {
  it("keeps serving beside slow and huge bodies, and after an unhandled rejection", async () => {
    const preload = resolve("tests/faults/support/preload/unhandled-rejection.cjs");
    const { user, app, requests } = await startAppInUse({
      env: { NODE_OPTIONS: `--max-old-space-size=128 --require=${preload}` },
    });
    const slow = await Promise.all(Array.from({ length: 20 }, () => sendSlowBody(app, user)));
    const load = startLoad([app], [user], requests);
    const end = performance.now() + (isFullRun ? 20_000 : 2_000);
    const body = JSON.stringify({ changes: "x".repeat(10 * 1024 * 1024) });
    let huge = 0;
    while (performance.now() < end) {
      const answer = await sendRequest(app, user, paths.progress, { method: "POST", body });
      expect(answer.status).toBe(413);
      expect(answer.body).toMatchObject({ error: { code: "too-large" } });
      expect((await sendRequest(app, user, paths.dashboard("id"))).status).toBe(200);
      app.process.kill("SIGUSR2");
      huge += 1;
    }
    await load.stop();
    for (const stop of slow) stop();
    expect((await sendTick(app, user, requests)).status).toBe(200);
    expect(app.process.exitCode).toBeNull();
    expect(app.output()).toContain("unhandled on purpose");
    expect([...requests.statusCounts.keys()]).toEqual([200]);
    await expectDurable([user], requests);
    reportMeasurements("128 MB", {
      acknowledged: requests.acknowledged.size,
      "bodies of 10 MB": huge,
    });
  });
});

describe("an app that runs out of file descriptors", () => {
  it("loses nothing, and serves again once there are some", async () => {
    const { user, app, requests } = await startAppInUse({ before: "ulimit -n 90" });
    expect((await sendTick(app, user, requests)).status).toBe(200);
    const sockets = await Promise.all(Array.from({ length: 150 }, () => socketTo(app)));
    await pause(200);
    const load = startLoad([app], [user], requests, 4);
    await pause(isFullRun ? 5_000 : 500);
    expect(sockets.filter((socket) => socket.destroyed).length).toBeGreaterThan(0);
    for (const socket of sockets) socket.destroy();
    await pause(100);
    await load.stop();
    expect((await sendTick(app, user, requests)).status).toBe(200);
    expect((await sendRequest(app, user, paths.dashboard("id"))).status).toBe(200);
    expect(requests.surprises).toEqual([]);
    await expectDurable([user], requests);
    reportMeasurements(
      "file descriptors",
      Object.fromEntries([...requests.statusCounts].map(([k, v]) => [`${k}:`, v])),
    );
  });
});
