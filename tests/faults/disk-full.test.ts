import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../support/rows";
import { startApp } from "./support/app";
import { report } from "./support/figures";
import { fill, smallDisk } from "./support/small-disk";
import { Diary, expectKept, tick, ticking } from "./support/ticking";
import { ask, newVisitor, signIn } from "./support/visitor";

describe("a disk that is full", () => {
  it("takes no writes and says so, loses none, and takes them again once there is room", async (test) => {
    const folder = smallDisk(3);
    if (!folder) return test.skip();
    const database = `file:${join(folder, "langkah.db")}`;
    const visitors = [await newVisitor(database), await newVisitor(database)];
    const app = await startApp(database);
    for (const visitor of visitors) await signIn(app, visitor);
    const [visitor] = visitors;
    if (!visitor) throw new Error("Nobody");
    const diary = new Diary();
    expect((await tick(app, visitor, diary)).status).toBe(200);
    for (let round = 0; round < 3; round += 1) {
      const makeRoom = fill(folder);
      const load = ticking([app], visitors, diary, 4);
      const until = diary.refusals.length + 40;
      while (diary.refusals.length < until) {
        expect((await ask(app, visitor)).status).toBe(200);
      }
      await load.stop();
      await expectKept(visitors, diary);
      makeRoom();
      expect((await tick(app, visitor, diary)).status).toBe(200);
    }
    report("a full disk", Object.fromEntries([...diary.answers].map(([k, v]) => [`${k}:`, v])));
    for (const { status, headers, body } of diary.refusals) {
      expect(status).toBe(503);
      expect(headers.get("retry-after")).toMatch(/^\d+$/);
      expect(body).toMatchObject({ error: { code: "unavailable" } });
    }
    expect(await rowsOf("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    await expectKept(visitors, diary);
  });
});
