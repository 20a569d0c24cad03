import type { LearnerEvent, WorldEvent } from "./event";
import {
  uploadLargeFilesAtOnce,
  uploadNestedLists,
  uploadTinyParts,
} from "./learner-events/costly-uploads";
import { repeatStatus } from "./learner-events/ticks";
import { clockAhead, clockFarAhead, clockIn1970 } from "./world-events/clock";
import { cutDatabaseConnections, fullDisk } from "./world-events/database";
import { refuseRestoreOnPostgresql } from "./world-events/restore";

/** Events that the app does not bear yet. They join the others once it does: move them to event-list.ts. */
export const eventsOfKnownFaults: {
  readonly learner: readonly LearnerEvent[];
  readonly world: readonly WorldEvent[];
} = {
  learner: [repeatStatus, uploadLargeFilesAtOnce, uploadNestedLists, uploadTinyParts],
  world: [
    ...[clockAhead, clockFarAhead, clockIn1970],
    ...[fullDisk, cutDatabaseConnections, refuseRestoreOnPostgresql],
  ],
};
