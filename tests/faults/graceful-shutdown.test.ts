import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { isFullRun } from "../support/full-run";
import { newApiUser, signIn } from "./support/api-user";
import { startApp } from "./support/app";
import { enginesFor, newDatabase } from "./support/database";
import {
  expectAllAcknowledged,
  expectDurable,
  RequestLog,
  startLoad,
} from "./support/load-generator";
import { medianAndMax, reportMeasurements } from "./support/measurements";

const rounds = isFullRun ? 20 : 1;

describe.each(enginesFor("postgresql"))(
  "the app on %s, told to stop while ten clients tick",
  (engine) => {
    it("ends within five seconds and answers what it has accepted", async () => {
      const database = await newDatabase(engine);
      const users = [await newApiUser(database), await newApiUser(database)];
      const requests = new RequestLog();
      const ends: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const app = await startApp(database);
        if (round === 0) for (const user of users) await signIn(app, user);
        const wanted = requests.acknowledged.size + 50;
        const load = startLoad([app], users, requests);
        while (requests.acknowledged.size < wanted) await pause(1);
        const stopped = app.end("SIGTERM");
        ends.push(await stopped);
        await load.stop();
        expect(app.process.exitCode).toBe(143);
        await expectDurable(users, requests);
        await expectAllAcknowledged(users, requests);
      }
      expect(requests.surprises).toEqual([]);
      expect(Math.max(...ends)).toBeLessThan(5000);
      const { p50, max } = medianAndMax(ends);
      reportMeasurements(`told to stop on ${engine}`, {
        rounds,
        acknowledged: requests.acknowledged.size,
        p50,
        max,
      });
    });
  },
);
