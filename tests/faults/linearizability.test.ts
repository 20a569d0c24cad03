import fc from "fast-check";
import { describe, it } from "vitest";
import { changeProgress } from "@/lib/actions/progress-changes";
import { defaultPathKey } from "@/lib/content/paths";
import { findItemStates } from "@/lib/data/progress/progress";
import type { ChangeOutcome } from "@/lib/domain/change";
import type { Learner } from "@/lib/domain/learner";
import { statuses } from "@/lib/domain/progress";
import { change } from "../support/database/changes";
import { expectConsistent } from "../support/database/consistency";
import { morning } from "../support/database/learners";
import { storedEventsOf } from "../support/database/stored-rows";
import { isFullRun } from "../support/full-run";
import { sheetKeys } from "../support/unit/article-sheet";
import { saveNewLearner } from "./support/api-user";
import { availableEngines, newDatabase, switchDatabase } from "./support/database";
import { expectLinearizable, type Operation } from "./support/linearizability";

const items = sheetKeys.slice(0, 3);

/** What a tab does: it sends a change built on what it shows, perhaps more than once, or is loaded anew. */
const anyTabStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      item: fc.constantFrom(...items),
      status: fc.constantFrom(...statuses),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant("load" as const) },
);
const anyTabs = fc.array(fc.array(anyTabStep, { minLength: 1, maxLength: 6 }), {
  minLength: 2,
  maxLength: 4,
});

/** Runs one tab to its end; what it shows is what the server last told it. */
async function runTab(
  steps: readonly (typeof anyTabStep extends fc.Arbitrary<infer S> ? S : never)[],
  learner: Learner,
  scheduler: fc.Scheduler,
  operations: Operation[],
): Promise<void> {
  const shown = new Map<string, number>();
  for (const each of steps) {
    await scheduler.schedule(Promise.resolve());
    if (each === "load") {
      for (const { item, version } of await findItemStates(learner.id, defaultPathKey)) {
        shown.set(item, version);
      }
      continue;
    }
    const sent = change(each.item, each.status, { version: shown.get(each.item) ?? 0 });
    const answers = Array.from({ length: each.times }, async () => {
      await scheduler.schedule(Promise.resolve());
      const began = performance.now();
      const [outcome] = await changeProgress({ learner, now: morning }, [sent], "api");
      if (!outcome) throw new Error("No outcome");
      operations.push({ sent, outcome, began, ended: performance.now() });
      return outcome;
    });
    for (const outcome of await Promise.all(answers)) recordVersion(shown, outcome);
  }
}

function recordVersion(shown: Map<string, number>, { item, version }: ChangeOutcome): void {
  shown.set(item, Math.max(version, shown.get(item) ?? 0));
}

describe.each(availableEngines)("two to four tabs on three items (%s)", (engine) => {
  it("are in one order, in which no change overwrites one that its sender has not seen", async () => {
    await switchDatabase(await newDatabase(engine));
    await fc.assert(
      fc.asyncProperty(anyTabs, fc.scheduler(), async (wishes, scheduler) => {
        const learner = await saveNewLearner();
        const done: Operation[] = [];
        const all = wishes.map((steps) => runTab(steps, learner, scheduler, done));
        await scheduler.waitFor(Promise.all(all));
        expectLinearizable(done, await storedEventsOf(learner.id));
        await expectConsistent(learner.id);
      }),
      { numRuns: isFullRun ? 500 : 20 },
    );
  });
});
