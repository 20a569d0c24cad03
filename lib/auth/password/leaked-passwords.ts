import { createHash } from "node:crypto";

const keyLength = 8;

/** The first characters of the SHA-256, ignoring case. */
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
 * Whether a password is one of the 10,000 most used leaked ones that the strength estimate would accept (OWASP ASVS
 * 5.0.0, 6.2.4). scripts/leaked-passwords.ts generates the list.
 */
export async function isLeaked(password: string): Promise<boolean> {
  leakedKeys ??= loadLeakedKeys();
  return (await leakedKeys).has(leakedPasswordKeyOf(password));
}
