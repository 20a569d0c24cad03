import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "../env";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** A separate key per purpose, so that what is made for one purpose is of no use for another (RFC 5869). */
export function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", env.NEXTAUTH_SECRET, "", `langkah ${purpose}`, 32));
}

/**
 * Encrypts with AES-256-GCM under a key that is not in the database. The owner's id is authenticated, so that a row
 * copied to another account cannot be decrypted there.
 */
export function encrypt(text: string, purpose: string, ownerId: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyFor(purpose), iv).setAAD(Buffer.from(ownerId));
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString("base64url");
}

/** Null when the ciphertext was changed, or the purpose, the owner or the key differs. */
export function decrypt(encrypted: string, purpose: string, ownerId: string): string | null {
  const bytes = Buffer.from(encrypted, "base64url");
  if (bytes.length < ivBytes + tagBytes) return null;
  const decipher = createDecipheriv(algorithm, keyFor(purpose), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(ownerId))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const text = decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8");
    return text + decipher.final("utf8");
  } catch {
    return null;
  }
}
