import type { Choices } from "./choices";
import type { Learner } from "./learner/learner";
import type { World } from "./world";

/** "refused": the app declined, for a reason that a learner is told. */
export type EventOutcome = "done" | "refused";

/** What a learner does, or is done to them; several learners act at once, each one event at a time. */
export type LearnerEvent = {
  readonly name: string;
  /** How often it happens, compared with others; 1 where it is left out. */
  readonly weight?: number;
  readonly isPossible?: (learner: Learner, world: World) => boolean;
  readonly run: (learner: Learner, choices: Choices, world: World) => Promise<EventOutcome>;
};

/** What happens to the app, its machine or its database, while learners act. */
export type WorldEvent = {
  readonly name: string;
  readonly weight?: number;
  readonly isPossible?: (world: World) => boolean;
  /** Whether requests may break off. */
  readonly breaksConnections?: true;
  /** The lines of the app's log that it is right to write meanwhile. */
  readonly expectedErrors?: RegExp;
  /** `acting` ends when the learners have done what they do in this round. */
  readonly run: (world: World, choices: Choices, acting: Promise<unknown>) => Promise<EventOutcome>;
};
