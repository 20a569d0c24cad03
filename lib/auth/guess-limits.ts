import type { LimitUse } from "./rate-limit";
import { currentRequestMetadata } from "./request-metadata";
import { isKnownDevice } from "./session/known-device";

/**
 * The turns that a guess at something of a learner's takes, `target` being whose and what. Guesses on a device that
 * the owner has used count apart, so that strangers, also those in the same network, cannot lock them out of it.
 */
export async function guessLimitsFor(
  target: string,
  learnerId: string | undefined,
): Promise<LimitUse[]> {
  const isKnown = learnerId !== undefined && (await isKnownDevice(learnerId));
  const subject = isKnown ? `${target} on a known device` : target;
  const uses: LimitUse[] = [
    ["guesses", subject],
    ["guessesADay", subject],
  ];
  if (isKnown) return uses;
  return [["guessesFrom", (await currentRequestMetadata()).address], ...uses];
}
