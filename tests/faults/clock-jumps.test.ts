import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { findRecentEvents } from "@/lib/data/progress/history";
import { findTimeline } from "@/lib/data/progress/timeline";
import type { ChangeOutcome } from "@/lib/domain/change";
import { statuses } from "@/lib/domain/progress";
import { endOfHistory } from "@/lib/domain/timeline";
import { paths } from "@/lib/paths";
import { expectConsistent } from "../support/database/consistency";
import { storedEventsOf } from "../support/database/stored-rows";
import { isFullRun } from "../support/full-run";
import { sheetKeys } from "../support/unit/article-sheet";
import { newApiUser, postChanges, sendRequest, signIn } from "./support/api-user";
import { startApp } from "./support/app";
import { jumpingClock } from "./support/clock";
import { enginesFor, newDatabase } from "./support/database";

const ticksEach = isFullRun ? 100 : 12;
const items = sheetKeys.slice(0, 3);
const touched = statuses.filter((status) => status !== "not-started");

describe.each(enginesFor("sqlite"))(
  "four devices that send everything up to three times (%s)",
  (engine) => {
    it("make each change once, in one order, however the server's clock jumps meanwhile", async () => {
      const database = await newDatabase(engine);
      const user = await newApiUser(database);
      const clock = jumpingClock();
      const app = await startApp(database, { env: clock.env });
      await signIn(app, user);
      const outcomes: ChangeOutcome[] = [];
      let made = 0;
      const device = async () => {
        for (let count = 0; count < ticksEach; count += 1) {
          // Two days ahead, two days behind, and right again.
          clock.jump(app, [2, -2, 0][made % 3] ?? 0);
          // Another than the one before on the item, so that each change is an event.
          const status = touched[Math.floor(made / items.length) % touched.length];
          const change = { id: randomUUID(), item: items[made % items.length], status };
          made += 1;
          const answers = await Promise.all(
            Array.from({ length: 1 + (count % 3) }, () => postChanges(app, user, [change])),
          );
          for (const { status: code, body } of answers) {
            expect(code).toBe(200);
            outcomes.push(...(body as { results: ChangeOutcome[] }).results);
          }
        }
      };
      await Promise.all([device(), device(), device(), device()]);

      const applied = outcomes.filter(({ outcome }) => outcome === "applied");
      expect(applied).toHaveLength(made);
      const repeated = outcomes.filter(({ outcome }) => outcome === "replayed");
      expect(repeated).toHaveLength(outcomes.length - made);
      const events = await storedEventsOf(user.learnerId);
      expect(events.map(({ id }) => id).sort()).toEqual(applied.map(({ id }) => id).sort());
      for (const item of items) {
        const versions = events
          .filter((event) => event.item === item)
          .map(({ version }) => version);
        expect(versions).toEqual(versions.map((_, index) => index + 1));
      }
      const ofLearner = [user.learnerId, defaultPathKey] as const;
      const lists = [
        await findTimeline(...ofLearner, { from: endOfHistory, towards: "older" }, made),
        await findRecentEvents(...ofLearner, made),
      ];
      const newestFirst = events.map(({ id }) => id).reverse();
      for (const list of lists) expect(list.map(({ id }) => id)).toEqual(newestFirst);
      const jumpsBack = events.filter(({ at }, index) => at < (events[index - 1]?.at ?? at));
      expect(jumpsBack.length).toBeGreaterThan(0);
      expect(new Set(events.map(({ day }) => day)).size).toBeGreaterThan(1);

      const readiness = async () => (await sendRequest(app, user, "/api/health/ready")).body;
      await clock.set(app, 0);
      // The session is used today: two days ago and in five days, it would have been unused for a week between.
      expect((await sendRequest(app, user, paths.path("id"))).status).toBe(200);
      expect(await readiness()).toEqual({ status: "ready" });
      for (const days of [5, -20_000]) {
        await clock.set(app, days);
        expect(await readiness()).toEqual({ status: "degraded", reasons: ["clock-in-doubt"] });
        const status = days > 0 ? "done" : "learning";
        const changed = await postChanges(app, user, [{ id: randomUUID(), item: "git", status }]);
        expect(changed.status).toBe(200);
      }
      await clock.set(app, 0);
      expect(await readiness()).toEqual({ status: "ready" });
      expect((await storedEventsOf(user.learnerId)).at(-1)?.day).toBe("2000-01-01");
      for (const page of [paths.path("id"), paths.dashboard("id"), paths.history("id")]) {
        expect((await sendRequest(app, user, page)).status).toBe(200);
      }
      await expectConsistent(user.learnerId);
    });
  },
);
