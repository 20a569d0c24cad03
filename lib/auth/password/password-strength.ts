import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { isLeaked } from "./leaked-passwords";
import { normalisePassword } from "./password";

const otherEvents = () => new Promise((next) => setImmediate(next));

let strengthEstimator: Promise<ZxcvbnFactory> | undefined;

/** Loaded with the first new password: the dictionaries take much memory. */
async function createStrengthEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, indonesian] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-id"),
  ]);
  // Loading and indexing each take as long as a page: others may be answered in between.
  await otherEvents();
  const factory = new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...indonesian.dictionary },
    graphs: common.adjacencyGraphs,
    // The estimate blocks the event loop: bound the work for long passwords of look-alike characters.
    maxLength: 40,
    l33tMaxSubstitutions: 8,
  });
  await otherEvents();
  return factory;
}

/** zxcvbn's scale: 0 and 1 fall to fewer than a million guesses. */
const minimumScore = 2;

/** Whether zxcvbn expects fewer than a million guesses; `personal` holds words about the owner. */
export async function isWeak(password: string, personal: string[] = []): Promise<boolean> {
  strengthEstimator ??= createStrengthEstimator();
  return (
    (await strengthEstimator).check(normalisePassword(password), personal).score < minimumScore
  );
}

/** Why guessing tools would try a password early, also those that know the `personal` words; null if they would not. */
export async function passwordWeakness(
  password: string,
  personal: string[],
): Promise<"common" | "personal" | null> {
  if (await isLeaked(password)) return "common";
  if (!(await isWeak(password, personal))) return null;
  // Words about the owner only lower the estimate, so only a refused password needs a second one, for the reason.
  return (await isWeak(password)) ? "common" : "personal";
}
