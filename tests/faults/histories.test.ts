import fc from "fast-check";
import { describe, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import type { Outcome } from "@/lib/domain/change";
import type { Learner } from "@/lib/domain/learner";
import { statuses } from "@/lib/domain/progress";
import { sheetKeys } from "../support/article-sheet";
import { change } from "../support/changes";
import { expectConsistent } from "../support/consistent";
import { morning } from "../support/learners";
import { eventsOf } from "../support/rows";
import { isWhole } from "../support/whole-run";
import { engines, newDatabase } from "./support/database";
import { expectLinear, type Operation } from "./support/linear";
import { type Product, productOn } from "./support/product";
import { newAccount } from "./support/visitor";

const items = sheetKeys.slice(0, 3);

/** What a tab does: it sends a change built on what it shows, perhaps more than once, or is loaded anew. */
const step = fc.oneof(
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
const tabs = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), {
  minLength: 2,
  maxLength: 4,
});

/** Runs one tab to its end; what it shows is what the server last told it. */
async function useTab(
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
  product: Product,
  learner: Learner,
  scheduler: fc.Scheduler,
  done: Operation[],
): Promise<void> {
  const shown = new Map<string, number>();
  for (const each of steps) {
    await scheduler.schedule(Promise.resolve());
    if (each === "load") {
      for (const { item, version } of await product.findStates(learner.id, aiEngineerPath.key)) {
        shown.set(item, version);
      }
      continue;
    }
    const sent = change(each.item, each.status, { version: shown.get(each.item) ?? 0 });
    const answers = Array.from({ length: each.times }, async () => {
      await scheduler.schedule(Promise.resolve());
      const began = performance.now();
      const [outcome] = await product.changeProgress(learner, [sent], "api", morning);
      if (!outcome) throw new Error("No outcome");
      done.push({ sent, outcome, began, ended: performance.now() });
      return outcome;
    });
    for (const outcome of await Promise.all(answers)) show(shown, outcome);
  }
}

function show(shown: Map<string, number>, { item, version }: Outcome): void {
  shown.set(item, Math.max(version, shown.get(item) ?? 0));
}

describe.each(engines)("two to four tabs on three items (%s)", (engine) => {
  it("find themselves in one order, in which nobody overwrites what they have not seen", async () => {
    const product = await productOn(await newDatabase(engine));
    await fc.assert(
      fc.asyncProperty(tabs, fc.scheduler(), async (wishes, scheduler) => {
        const learner = await newAccount(product);
        const done: Operation[] = [];
        const all = wishes.map((steps) => useTab(steps, product, learner, scheduler, done));
        await scheduler.waitFor(Promise.all(all));
        expectLinear(done, await eventsOf(learner.id));
        await expectConsistent(learner.id);
      }),
      { numRuns: isWhole ? 500 : 50 },
    );
  });
});
