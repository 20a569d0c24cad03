import { currentRequestMetadata } from "./current-request";
import { clearLimit, type LimitUse } from "./rate-limit";
import { findKnownDeviceOf } from "./session/known-device";

/**
 * The limits for an attempt to guess a secret of a learner; `target` says which. Attempts from each known device count
 * apart, so that others, also in the same network, cannot lock the owner out.
 */
export async function guessLimitsFor(
  target: string,
  learnerId: string | undefined,
): Promise<LimitUse[]> {
  const device = learnerId === undefined ? null : await findKnownDeviceOf(learnerId);
  if (device) return [...guessesOf(`${target} on device ${device.id}`), onDevices(target)];
  return [["guessesFrom", (await currentRequestMetadata()).address], ...guessesOf(target)];
}

const guessesOf = (subject: string): LimitUse[] => [
  ["guesses", subject],
  ["guessesADay", subject],
];

const onDevices = (target: string): LimitUse => ["guessesOnDevicesADay", target];

/**
 * For a learner who has chosen a new password by a link: earlier guesses no longer keep them out. The browser becomes a
 * known one, without any.
 */
export async function forgetGuesses(email: string): Promise<void> {
  await clearLimit(...guessesOf(email), onDevices(email));
}
