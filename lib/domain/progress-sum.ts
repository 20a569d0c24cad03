import type { PathProgress } from "./completion";

/** The percentage as a sum over the steps: "22 + 2 = 24", "14 + 1 = 15", "15/24 ≈ 63%". */
type ProgressSum = {
  readonly required: readonly number[];
  readonly done: readonly number[];
  /** Whether the percentage is the quotient itself, without rounding. */
  readonly isExact: boolean;
};

export function progressSumOf({ steps, done, required, percent }: PathProgress): ProgressSum {
  return {
    required: steps.map((step) => step.required),
    done: steps.map((step) => step.done),
    isExact: done * 100 === percent * required,
  };
}
