import { defaultPathKey } from "../content/paths";
import { saveEvidence } from "../data/evidence/evidence";
import type { Evidence, EvidenceContent } from "../domain/evidence";
import {
  decideEvidenceAddition,
  decideEvidenceChange,
  decideEvidenceRemoval,
  type EvidenceOutcome,
} from "../domain/evidence-decision";
import { type WriteTime, writeTimeOf } from "../domain/write-time";
import type { LearnerContext } from "./context";
import { assertEnrolled } from "./enrolment";

/** Every write of evidence goes through here. Throws if not enrolled. */
async function changeWith(
  { learner, session, now }: LearnerContext,
  id: string,
  decide: (known: Evidence | undefined, time: WriteTime, liveCount: number) => EvidenceOutcome,
): Promise<EvidenceOutcome> {
  const time = writeTimeOf(now, learner.timeZone);
  const outcome = await saveEvidence(
    { userId: learner.id, pathKey: defaultPathKey, id, session },
    (known, liveCount) => decide(known, time, liveCount),
  );
  return assertEnrolled({ learner }, outcome);
}

export function addEvidence(context: LearnerContext, id: string, content: EvidenceContent) {
  return changeWith(context, id, (known, time, liveCount) =>
    decideEvidenceAddition(known, { id, content, liveCount }, time),
  );
}

export function changeEvidence(
  context: LearnerContext,
  id: string,
  change: { readonly version: number; readonly content: EvidenceContent },
) {
  return changeWith(context, id, (known, time) => decideEvidenceChange(known, change, time));
}

export function removeEvidence(
  context: LearnerContext,
  id: string,
  removal: { readonly version?: number | undefined },
) {
  return changeWith(context, id, (known, time) => decideEvidenceRemoval(known, removal, time));
}
