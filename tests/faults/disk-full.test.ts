import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { queryRows } from "../support/database/stored-rows";
import { newApiUser, sendRequest, signIn } from "./support/api-user";
import { startApp } from "./support/app";
import { expectDurable, RequestLog, sendTick, startLoad } from "./support/load-generator";
import { reportMeasurements } from "./support/measurements";
import { fillDisk, mountSmallDisk } from "./support/small-disk";

describe("a disk that is full", () => {
  it("refuses writes with an error, loses none, and takes them again once there is room", async (test) => {
    const folder = mountSmallDisk(3);
    if (!folder) return test.skip();
    const database = `file:${join(folder, "langkah.db")}`;
    const users = [await newApiUser(database), await newApiUser(database)];
    const app = await startApp(database);
    for (const user of users) await signIn(app, user);
    const [user] = users;
    if (!user) throw new Error("There is no user");
    const requests = new RequestLog();
    expect((await sendTick(app, user, requests)).status).toBe(200);
    for (let round = 0; round < 3; round += 1) {
      const makeRoom = fillDisk(folder);
      const load = startLoad([app], users, requests, 4);
      const until = requests.failures.length + 40;
      while (requests.failures.length < until) {
        expect((await sendRequest(app, user)).status).toBe(200);
      }
      await load.stop();
      await expectDurable(users, requests);
      makeRoom();
      expect((await sendTick(app, user, requests)).status).toBe(200);
    }
    reportMeasurements(
      "a full disk",
      Object.fromEntries([...requests.statusCounts].map(([k, v]) => [`${k}:`, v])),
    );
    for (const { status, headers, body } of requests.failures) {
      expect(status).toBe(503);
      expect(headers.get("retry-after")).toMatch(/^\d+$/);
      expect(body).toMatchObject({ error: { code: "unavailable" } });
    }
    expect(await queryRows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    await expectDurable(users, requests);
  });
});
