import type { WorldEvent } from "./event";
import type { Learner } from "./learner/learner";
import type { World } from "./world";

export type Round = {
  readonly acted: readonly Learner[];
  readonly happened: WorldEvent;
};

/** What holds after every round, whatever happened in it. */
export type Invariant = {
  readonly name: string;
  readonly check: (world: World, round: Round) => Promise<void>;
};
