import { describe, expect, it } from "vitest";
import { rateLimits } from "@/lib/domain/rate-limit";
import { isFullRun } from "../support/full-run";
import { newApiUser, signIn, tryPassword } from "./support/api-user";
import { type App, startApp } from "./support/app";
import { enginesFor, newDatabase } from "./support/database";
import { reportMeasurements } from "./support/measurements";

/** In the short form just more than a network may make. */
const guessCount = isFullRun ? 200 : rateLimits.guessesFrom.points + 10;

/** Guesses in turn at each of the apps, twenty at a time; returns how often each status was answered. */
async function guessPasswords(apps: readonly App[], email: string, times: number) {
  const statuses = new Map<number, number>();
  const one = async (turn: number) => {
    const app = apps[turn % apps.length] ?? apps[0];
    if (!app) throw new Error("There is no app");
    const answer = await tryPassword(app, email, `guess ${turn}`);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status === 429) {
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(Number(answer.headers.get("retry-after"))).toBeLessThanOrEqual(
        rateLimits.guesses.seconds,
      );
    }
  };
  for (let turn = 0; turn < times; turn += 20) {
    await Promise.all(Array.from({ length: Math.min(20, times - turn) }, (_, k) => one(turn + k)));
  }
  return statuses;
}

describe.each(enginesFor("postgresql"))("a password on %s, guessed at many times", (engine) => {
  it("is checked ten times in all, also when the app is killed meanwhile", async () => {
    const database = await newDatabase(engine);
    const user = await newApiUser(database);
    const first = await startApp(database);
    // On PostgreSQL two instances count together.
    const beside = engine === "postgresql" ? [await startApp(database)] : [];
    const early = await guessPasswords([first, ...beside], user.email, 4);
    await first.end("SIGKILL");
    const again = await startApp(database);
    const late = await guessPasswords([again, ...beside], user.email, guessCount - 4);
    const tried = (early.get(401) ?? 0) + (late.get(401) ?? 0);
    expect(tried).toBe(rateLimits.guesses.points);
    expect(late.get(429)).toBe(guessCount - rateLimits.guesses.points);
    await expect(signIn(again, user)).rejects.toThrow("429");
    reportMeasurements(`guesses on ${engine}`, { made: guessCount, tried });
  });
});
