import { hash, verify } from "@node-rs/argon2";
import { queueHash } from "./hash-queue";

/** argon2id with the first parameters of OWASP's Password Storage Cheat Sheet; memoryCost in KiB. */
const argon2Options = { memoryCost: 19456, timeCost: 2, parallelism: 1 } as const;

/** NFKC, so that the same letters typed on another keyboard match (NIST SP 800-63B). */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/** In PHC string format. Throws an OverloadedError when the hash queue is full. */
export function hashPassword(password: string): Promise<string> {
  return queueHash(() => hash(normalisePassword(password), argon2Options));
}

/** Whether a hash was made with weaker parameters than today's. */
export function needsRehash(passwordHash: string): boolean {
  const [, memory, passes] = /\bm=(\d+),t=(\d+)/.exec(passwordHash) ?? [];
  return Number(memory) < argon2Options.memoryCost || Number(passes) < argon2Options.timeCost;
}

let dummyHash: string | undefined;

/**
 * Without a hash it takes as long and returns false, so that the time does not reveal which e-mails have an account.
 * Throws an OverloadedError when the hash queue is full.
 */
export async function verifyPassword(
  password: string,
  passwordHash: string | undefined,
): Promise<boolean> {
  // Assigned only once hashed: after an OverloadedError the next call tries again.
  dummyHash ??= await hashPassword("dummy password");
  const expectedHash = passwordHash ?? dummyHash;
  const matches = await queueHash(() => verify(expectedHash, normalisePassword(password)));
  return passwordHash !== undefined && matches;
}
