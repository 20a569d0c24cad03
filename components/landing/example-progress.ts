import { tallyOf } from "@/lib/domain/completion";
import type { LandingPath } from "@/lib/loaders/landing";

/** Invented numbers of done items by step. */
const exampleTicks: Readonly<Record<string, number>> = {
  foundations: 16,
  courses: 1,
  projects: 1,
  community: 1,
  apply: 0,
  "keep-learning": 1,
};

export function exampleProgressOf({ steps, required }: LandingPath) {
  const rows = steps.map((step) => ({
    ...step,
    done: Math.min(step.required, exampleTicks[step.key] ?? 0),
  }));
  const done = rows.reduce((sum, row) => sum + row.done, 0);
  return { rows, ...tallyOf(done, required) };
}
