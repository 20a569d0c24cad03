import { createHash } from "node:crypto";

const keyLength = 8;

/** What the list has of a password, whatever its capitals: the beginning of its SHA-256. */
export function leakedPasswordKeyOf(password: string): string {
  const form = password.normalize("NFKC").toLowerCase();
  return createHash("sha256").update(form).digest("base64url").slice(0, keyLength);
}

let leakedKeys: Promise<ReadonlySet<string>> | undefined;

async function loadLeakedKeys(): Promise<ReadonlySet<string>> {
  const { default: keys } = await import("./leaked-passwords.json");
  return new Set(keys.match(new RegExp(`.{${keyLength}}`, "g")));
}

/**
 * Whether a password is among the 10,000 leaked ones that are used most and long enough, as far as the estimate of a
 * password's strength lets them pass (OWASP ASVS 5.0.0, 6.2.4). scripts/leaked-passwords.ts makes the list.
 */
export async function isLeaked(password: string): Promise<boolean> {
  leakedKeys ??= loadLeakedKeys();
  return (await leakedKeys).has(leakedPasswordKeyOf(password));
}
