import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { engineOf } from "@/lib/data/engines/connection";
import { queryRows, storedNotesOf, storedTimeOf } from "../support/database/stored-rows";
import { isFullRun } from "../support/full-run";
import { newApiUser, signIn } from "./support/api-user";
import { startApp } from "./support/app";
import { enginesFor, newDatabase } from "./support/database";
import { expectDurable, RequestLog, startLoad } from "./support/load-generator";
import { LogWriter } from "./support/log-writer";
import { medianAndMax, reportMeasurements } from "./support/measurements";
import { NoteLog } from "./support/note-log";
import { NoteWriter } from "./support/note-writer";

const rounds = isFullRun ? 200 : 1;
const ticksWanted = isFullRun ? 20_000 : 150;

const tickingClients = 8;

describe.each(enginesFor("sqlite"))(
  "the app on %s, killed while eleven clients write",
  (engine) => {
    it("has lost nothing that it acknowledged when it is started again", async () => {
      const database = await newDatabase(engine);
      const users = [await newApiUser(database), await newApiUser(database)] as const;
      const requests = new RequestLog();
      const notes = new NoteLog();
      const writers = [randomUUID(), null].map((tab) => new NoteWriter(users[0], notes, tab));
      const logWriter = new LogWriter(users[1]);
      const restarts: number[] = [];
      let app = await startApp(database);
      for (const user of users) await signIn(app, user);
      for (let round = 0; round < rounds; round += 1) {
        const wanted = requests.acknowledged.size + ticksWanted / rounds;
        const load = [
          startLoad([app], users, requests, tickingClients),
          ...[...writers, logWriter].map((writer) => writer.start(app)),
        ];
        while (requests.acknowledged.size < wanted) await delay();
        await delay(Math.random() * 50);
        await app.end("SIGKILL");
        await Promise.all(load.map((each) => each.stop()));
        app = await startApp(database);
        restarts.push(app.startupMs);
        await expectIntegrity(database);
        await expectDurable(users, requests);
        notes.expectStored(await storedNotesOf(users[0].learnerId));
        logWriter.expectStored(await storedTimeOf(users[1].learnerId));
        if ((round + 1) % 20 === 0 || round + 1 === rounds) {
          const acknowledged = requests.acknowledged.size;
          const figures = {
            ...{ rounds: round + 1, acknowledged, notes: notes.acknowledged.length, lost: 0 },
            logged: logWriter.acknowledged.size,
            ...medianAndMax(restarts),
          };
          reportMeasurements(`killed on ${engine}`, figures);
        }
      }
      expect(requests.surprises).toEqual([]);
      expect(notes.acknowledged.length).toBeGreaterThan(rounds);
      expect(logWriter.acknowledged.size).toBeGreaterThan(rounds);
    });
  },
);

const delay = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

async function expectIntegrity(database: string): Promise<void> {
  if (engineOf(database) === "postgresql") return;
  expect(await queryRows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
}
