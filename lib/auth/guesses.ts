import { isKnownDevice } from "./known-device";
import { currentOrigin } from "./origin";
import type { Turn } from "./rate-limit";

/**
 * The turns that a guess at something of a learner's takes, `target` being whose and what. Guesses on a device that
 * the owner has used count apart, so that strangers cannot lock them out of it.
 */
export async function guessTurns(target: string, learnerId: string | undefined): Promise<Turn[]> {
  const { address } = await currentOrigin();
  const isKnown = learnerId !== undefined && (await isKnownDevice(learnerId));
  const of = isKnown ? `${target} on a known device` : target;
  return [
    ["guessesFrom", address],
    ["guesses", of],
    ["guessesADay", of],
  ];
}
