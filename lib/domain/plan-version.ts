import type { Plan } from "./plan";

/** A plan with when it was made; `day` is the learner's local day. */
export type PlanVersion = Plan & { readonly at: Date; readonly day: string };

/** A learner's, one for each day with a change; the oldest go first. */
export const planVersionLimit = 365;
