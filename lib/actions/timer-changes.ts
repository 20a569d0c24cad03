import { defaultPathKey } from "../content/paths";
import { changeTimer, type StopOutcome, stopTimer as stop } from "../data/log/timer";
import { decideLogAddition } from "../domain/log-decision";
import {
  type ChangeOutcome,
  decideTimerDiscard,
  decideTimerStart,
  decideTimerStop,
  type StartOutcome,
  type TimerStart,
} from "../domain/timer-decision";
import type { LearnerContext } from "./context";
import { assertEnrolled } from "./enrolment";
import { logTimeOf } from "./log-entry-changes";

const targetOf = ({ learner, session }: LearnerContext) => ({
  userId: learner.id,
  pathKey: defaultPathKey,
  session,
});

/** Throws if not enrolled. */
export async function startTimer(
  context: LearnerContext,
  wanted: Omit<TimerStart, "entryId">,
): Promise<StartOutcome> {
  const { at } = logTimeOf(context);
  const outcome = await changeTimer(targetOf(context), (known, entryId) =>
    decideTimerStart(known, { ...wanted, entryId }, at),
  );
  return assertEnrolled(context, outcome);
}

/** Throws if not enrolled. */
export async function stopTimer(
  context: LearnerContext,
  wanted: { readonly version?: number | undefined },
): Promise<StopOutcome> {
  const time = logTimeOf(context);
  const outcome = await stop(
    targetOf(context),
    (known) => decideTimerStop(known, wanted, { now: time.at, timeZone: time.timeZone }),
    (content, id, liveCount) => decideLogAddition(undefined, { id, content, liveCount }, time),
  );
  return assertEnrolled(context, outcome);
}

/** Throws if not enrolled. */
export async function discardTimer(
  context: LearnerContext,
  wanted: { readonly version: number },
): Promise<ChangeOutcome> {
  const outcome = await changeTimer(targetOf(context), (known) =>
    decideTimerDiscard(known, wanted),
  );
  return assertEnrolled(context, outcome);
}
