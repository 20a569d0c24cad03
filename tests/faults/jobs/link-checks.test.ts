import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { findLinkChecks } from "@/lib/data/link-checks/link-check";
import { addEvidence } from "../../support/database/records/links";
import { saveNewLearner } from "../support/api-user";
import { startApp } from "../support/app";
import { availableEngines, enginesFor, newDatabase, switchDatabase } from "../support/database";

/** A site that accepts every connection, and answers none. */
async function startSilentSite() {
  const connections: Socket[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    connections.push(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  const preload = resolve("tests/support/server/public-site-preload.cjs");
  const env = {
    LINK_CHECKS: "on",
    LANGKAH_TEST_SITE: `${(server.address() as AddressInfo).port}`,
    NODE_OPTIONS: `--require=${preload}`,
  };
  return { connections, env, asked: once(server, "connection") };
}

describe.each(enginesFor("postgresql"))("an app on %s that checks links", (engine) => {
  it("waits for no slow site, also of two instances sends one request, and counts none that its end cuts off", async () => {
    const database = await newDatabase(engine);
    await switchDatabase(database);
    const learner = await saveNewLearner();
    await addEvidence(learner, "http://127.0.0.1/");
    await addEvidence(learner, "http://93.184.216.1/");
    const site = await startSilentSite();
    const instances = engine === "postgresql" && availableEngines.includes(engine) ? 2 : 1;
    const apps = await Promise.all(
      Array.from({ length: instances }, () => startApp(database, { env: site.env })),
    );
    await site.asked;
    for (let request = 0; request < 40; request += 1) {
      const began = performance.now();
      const answers = apps.map(({ url }) => fetch(`${url}/api/health/ready`));
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(apps.map(() => 200));
      expect(performance.now() - began).toBeLessThan(2000);
    }
    const ends = await Promise.all(apps.map((app) => app.end("SIGTERM")));
    expect(Math.max(...ends)).toBeLessThan(5000);
    expect(apps.map((app) => app.process.exitCode)).toEqual(apps.map(() => 143));
    expect(apps.map((app) => app.output()).join("")).not.toMatch(/error/i);
    expect(site.connections).toHaveLength(1);
    const checks = await findLinkChecks(learner.id, defaultPathKey);
    expect(checks.get("http://93.184.216.1/")).toMatchObject({ checkedAt: null, failedAt: null });
  });
});
