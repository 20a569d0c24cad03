import type { LearnerEvent, WorldEvent } from "./event";
import { repeatStatus } from "./learner-events/ticks";
import { clockAhead, clockFarAhead, clockIn1970 } from "./world-events/clock";
import { cutDatabaseConnections, fullDisk } from "./world-events/database";

/** Events that the app does not bear yet. They join the others once it does: move them to event-list.ts. */
export const eventsOfKnownFaults: {
  readonly learner: readonly LearnerEvent[];
  readonly world: readonly WorldEvent[];
} = {
  learner: [repeatStatus],
  world: [clockAhead, clockFarAhead, clockIn1970, fullDisk, cutDatabaseConnections],
};
