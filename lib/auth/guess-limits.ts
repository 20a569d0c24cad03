import { currentRequestMetadata } from "./current-request";
import { clearLimit, type LimitUse } from "./rate-limit";
import { isKnownDevice } from "./session/known-device";

function onKnownDevice(target: string): string {
  return `${target} on a known device`;
}

/**
 * The limits for an attempt to guess a secret of a learner; `target` says which. Attempts from a known device count
 * apart, so that strangers, also in the same network, cannot lock the owner out.
 */
export async function guessLimitsFor(
  target: string,
  learnerId: string | undefined,
): Promise<LimitUse[]> {
  const isKnown = learnerId !== undefined && (await isKnownDevice(learnerId));
  const subject = isKnown ? onKnownDevice(target) : target;
  const uses: LimitUse[] = [
    ["guesses", subject],
    ["guessesADay", subject],
  ];
  if (isKnown) return uses;
  return [["guessesFrom", (await currentRequestMetadata()).address], ...uses];
}

/** For a learner who has chosen a new password by a link: earlier guesses no longer keep them out. */
export async function forgetGuesses(email: string): Promise<void> {
  const uses = [email, onKnownDevice(email)].flatMap((subject): LimitUse[] => [
    ["guesses", subject],
    ["guessesADay", subject],
  ]);
  await clearLimit(...uses);
}
