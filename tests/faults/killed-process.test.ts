import { describe, expect, it } from "vitest";
import { engineOf } from "@/lib/data/engines/connection";
import { rowsOf } from "../support/rows";
import { isWhole } from "../support/whole-run";
import { startApp } from "./support/app";
import { engines, newDatabase } from "./support/database";
import { report, spread } from "./support/figures";
import { Diary, expectKept, ticking } from "./support/ticking";
import { newVisitor, signIn } from "./support/visitor";

const rounds = isWhole ? 200 : 1;
const ticksWanted = isWhole ? 20_000 : 150;

describe.each(engines)("the app on %s, killed while ten clients tick", (engine) => {
  it("has lost nothing that it acknowledged when it is started again", async () => {
    const database = await newDatabase(engine);
    const visitors = [await newVisitor(database), await newVisitor(database)];
    const diary = new Diary();
    const restarts: number[] = [];
    let app = await startApp(database);
    for (const visitor of visitors) await signIn(app, visitor);
    for (let round = 0; round < rounds; round += 1) {
      const wanted = diary.acknowledged.size + ticksWanted / rounds;
      const load = ticking([app], visitors, diary);
      while (diary.acknowledged.size < wanted) await anInstant();
      await anInstant(Math.random() * 50);
      await app.end("SIGKILL");
      await load.stop();
      app = await startApp(database);
      restarts.push(app.startedIn);
      await expectSound(database);
      await expectKept(visitors, diary);
      if ((round + 1) % 20 === 0 || round + 1 === rounds) {
        const acknowledged = diary.acknowledged.size;
        const figures = { rounds: round + 1, acknowledged, lost: 0, ...spread(restarts) };
        report(`killed on ${engine}`, figures);
      }
    }
    expect(diary.surprises).toEqual([]);
  });
});

/** `ms` milliseconds, or until whatever is ready has run. */
const anInstant = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

async function expectSound(database: string): Promise<void> {
  if (engineOf(database) === "postgresql") return;
  expect(await rowsOf("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
}
