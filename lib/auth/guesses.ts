import { openBulkhead } from "../bulkhead";
import { processWide } from "../process-wide";
import { hasKnownDevice, isKnownDevice } from "./known-device";
import { currentOrigin } from "./origin";
import { refusalOf, type Turn } from "./rate-limit";

/**
 * Where guesses that programs send wait to be looked at, whoever floods us with them; our own form goes another way.
 * Two at once are enough: while one is hashed, the next is made ready.
 */
export const guesses = processWide("guesses", () => openBulkhead({ concurrency: 2, queue: 40 }));

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

/** In how many seconds guesses from where this request comes from are heard again; null where they are now. */
export async function deafFor(): Promise<number | null> {
  if (await hasKnownDevice()) return null;
  return refusalOf(["guessesFrom", (await currentOrigin()).address]);
}
