import { defaultPathKey } from "../content/paths";
import { type LogDecision, saveLogEntry } from "../data/log/log-entry";
import {
  decideLogAddition,
  decideLogChange,
  decideLogRemoval,
  type LogOutcome,
  type LogTime,
} from "../domain/log-decision";
import type { LogContent } from "../domain/log-entry";
import { writeTimeOf } from "../domain/write-time";
import type { LearnerContext } from "./context";
import { assertEnrolled } from "./enrolment";

export function logTimeOf({ learner, now }: LearnerContext): LogTime {
  return { ...writeTimeOf(now, learner.timeZone), timeZone: learner.timeZone };
}

/** Every write of an entry but that of a timer goes through here. Throws if not enrolled. */
async function changeWith(
  { learner, session }: LearnerContext,
  id: string,
  decide: LogDecision,
): Promise<LogOutcome> {
  const target = { userId: learner.id, pathKey: defaultPathKey, id, session };
  const outcome = await saveLogEntry(target, decide);
  return assertEnrolled({ learner }, outcome);
}

export function addLogEntry(context: LearnerContext, id: string, content: LogContent) {
  return changeWith(context, id, (known, liveCount) =>
    decideLogAddition(known, { id, content, liveCount }, logTimeOf(context)),
  );
}

export function changeLogEntry(
  context: LearnerContext,
  id: string,
  change: { readonly version: number; readonly content: LogContent },
) {
  return changeWith(context, id, (known) => decideLogChange(known, change, logTimeOf(context)));
}

export function removeLogEntry(
  context: LearnerContext,
  id: string,
  removal: { readonly version?: number | undefined },
) {
  return changeWith(context, id, (known) => decideLogRemoval(known, removal, logTimeOf(context)));
}
