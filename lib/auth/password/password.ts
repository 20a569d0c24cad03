import { hash, verify } from "@node-rs/argon2";
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { queueHash } from "./hash-queue";
import { isLeaked } from "./leaked-passwords";

/**
 * argon2id with 19 MiB, two passes and one lane: the first choice of OWASP's Password Storage Cheat Sheet, and what
 * the library uses when told nothing.
 */
const argon2Options = { memoryCost: 19456, timeCost: 2, parallelism: 1 } as const;

/** Passwords are compared in one Unicode form, so that the same letters typed on another keyboard match. */
function normalised(password: string): string {
  return password.normalize("NFKC");
}

/** The argon2id hash of a password, in PHC string format. Throws an OverloadedError when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return queueHash(() => hash(normalised(password), argon2Options));
}

/** Whether less work went into a hash than goes into one now. */
export function needsRehash(passwordHash: string): boolean {
  const [, memory, passes] = /\bm=(\d+),t=(\d+)/.exec(passwordHash) ?? [];
  return Number(memory) < argon2Options.memoryCost || Number(passes) < argon2Options.timeCost;
}

let dummyHash: string | undefined;

/**
 * Whether a password belongs to a hash. Without a hash it works just as long and answers no, so that the time it
 * takes does not tell which e-mails have an account. Throws an OverloadedError when too many wait.
 */
export async function verifyPassword(
  password: string,
  passwordHash: string | undefined,
): Promise<boolean> {
  // Made by whoever comes first, and by the next where there was no room for it.
  dummyHash ??= await hashPassword("nobody has this password");
  const expectedHash = passwordHash ?? dummyHash;
  const matches = await queueHash(() => verify(expectedHash, normalised(password)));
  return passwordHash !== undefined && matches;
}

let strengthEstimator: Promise<ZxcvbnFactory> | undefined;

/** Made at the first sign-up: the dictionaries take memory that most servers' days do not need. */
async function createStrengthEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, indonesian] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-id"),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...indonesian.dictionary },
    graphs: common.adjacencyGraphs,
    // The estimate blocks the process: a long riddle of look-alike letters must not do so for seconds.
    maxLength: 40,
    l33tMaxSubstitutions: 8,
  });
}

/** zxcvbn's scale: 0 and 1 fall to fewer than a million guesses. */
const minimumScore = 2;

/** Whether a password falls to few guesses by what it is made of; `personal` holds words about its owner. */
export async function isWeak(password: string, personal: string[] = []): Promise<boolean> {
  strengthEstimator ??= createStrengthEstimator();
  return (await strengthEstimator).check(normalised(password), personal).score < minimumScore;
}

/** Whether a password is one that guessing tools try early; `personal` holds words about its owner. */
export async function isGuessablePassword(password: string, personal?: string[]): Promise<boolean> {
  return (await isLeaked(password)) || (await isWeak(password, personal));
}
