/** How far a learner's second factor has come. */
export type SecondFactor = {
  /** Encrypted. */
  readonly secret: string;
  /** When a first right code put it in force; null before. */
  readonly confirmedAt: Date | null;
};

/** How many recovery codes a learner gets at a time. */
export const recoveryCodeCount = 10;

/**
 * How many random bytes make a recovery code: 120 bits, 24 characters. From 112 bits on, a plain hash of it tells
 * nothing (OWASP ASVS 5.0.0, 6.5.2).
 */
export const recoveryCodeBytes = 15;

/** Crockford's base 32: no letter that could be taken for a digit. */
const crockfordAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A recovery code to read and to type: 24 characters in groups of four, out of 15 random bytes. */
export function encodeRecoveryCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{5}/g) ?? []).map(
    (five) => crockfordAlphabet[Number.parseInt(five, 2)],
  );
  return (letters.join("").match(/.{4}/g) ?? []).join("-");
}

/** What somebody typed where a code was asked for. */
export type SecondFactorCode =
  | { readonly kind: "timed"; readonly code: string }
  | { readonly kind: "recovery"; readonly code: string };

/** Reads a typed code, forgiving spaces, dashes, capitals and look-alike letters; null if it can be none. */
export function parseSecondFactorCode(typed: string): SecondFactorCode | null {
  const plain = typed.normalize("NFKC").replace(/[\s-]/g, "").toLowerCase();
  if (/^[0-9]{6}$/.test(plain)) return { kind: "timed", code: plain };
  const letters = plain.replaceAll("o", "0").replace(/[il]/g, "1");
  if (!/^[0-9a-hjkmnp-tv-z]{24}$/.test(letters)) return null;
  return { kind: "recovery", code: (letters.match(/.{4}/g) ?? []).join("-") };
}
