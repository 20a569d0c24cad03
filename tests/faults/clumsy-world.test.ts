import { randomInt } from "node:crypto";
import { describe, it } from "vitest";
import { isFullRun } from "../support/full-run";
import { Choices } from "./clumsy-world/choices";
import { learnerEvents, worldEvents } from "./clumsy-world/event-list";
import { Runner } from "./clumsy-world/runner";
import { World } from "./clumsy-world/world";
import { availableEngines } from "./support/database";
import { reportMeasurements } from "./support/measurements";

const seconds = Number(process.env.LANGKAH_TEST_WORLD_SECONDS ?? (isFullRun ? 3600 : 30));
/** In ms, with the last round and what it leaves to be ended. */
const timeout = (seconds + 300) * 1000;
const seed = process.env.LANGKAH_TEST_WORLD_SEED ?? `${randomInt(2 ** 31)}`;

describe.each(availableEngines)("a clumsy world (%s)", (engine) => {
  it("loses nothing that was acknowledged, and serves every learner again", {
    timeout,
  }, async () => {
    const world = await World.create(engine);
    const end = performance.now() + seconds * 1000;
    const runner = new Runner(world, new Choices(seed), { learnerEvents, worldEvents });
    try {
      await runner.runUntil(end);
    } catch (error) {
      throw new Error(
        `${error instanceof Error ? error.message : error}\nThe last steps:\n${runner.diary.lastSteps}\n` +
          `The app's last lines:\n${world.lastLogLines}\n` +
          `Again: LANGKAH_TEST_WORLD_SEED=${seed} npx vitest run --project faults clumsy-world`,
        { cause: error },
      );
    } finally {
      await world.end();
    }
    reportMeasurements(`a clumsy world on ${engine}, seed ${seed}`, {
      rounds: runner.rounds,
      steps: runner.diary.length,
      "longest gap, ms": world.longestGap,
      "for one learner alone, ms": world.usualGap,
    });
    console.log(runner.diary.summary);
  });
});
