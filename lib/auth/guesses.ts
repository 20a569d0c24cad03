import { currentOrigin } from "./origin";
import type { Turn } from "./rate-limit";
import { isKnownDevice } from "./session/known-device";

/**
 * The turns that a guess at something of a learner's takes, `target` being whose and what. Guesses on a device that
 * the owner has used count apart, so that strangers, also those in the same network, cannot lock them out of it.
 */
export async function guessTurns(target: string, learnerId: string | undefined): Promise<Turn[]> {
  const isKnown = learnerId !== undefined && (await isKnownDevice(learnerId));
  const of = isKnown ? `${target} on a known device` : target;
  const turns: Turn[] = [
    ["guesses", of],
    ["guessesADay", of],
  ];
  if (isKnown) return turns;
  return [["guessesFrom", (await currentOrigin()).address], ...turns];
}
