export type SecondFactor = {
  /** Encrypted. */
  readonly secret: string;
  /** When the first valid code enabled it; null before. */
  readonly confirmedAt: Date | null;
};

export const recoveryCodeCount = 10;

/** 120 bits. From 112 bits on, an unsalted hash is enough (OWASP ASVS 5.0.0, 6.5.2). */
export const recoveryCodeBytes = 15;

/** Crockford's base 32: without letters that look like digits. */
const crockfordAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";

export function encodeRecoveryCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{5}/g) ?? []).map(
    (five) => crockfordAlphabet[Number.parseInt(five, 2)],
  );
  return (letters.join("").match(/.{4}/g) ?? []).join("-");
}

export type SecondFactorCode =
  | { readonly kind: "timed"; readonly code: string }
  | { readonly kind: "recovery"; readonly code: string };

/** Ignores spaces, dashes, case and look-alike letters; null for an impossible code. */
export function parseSecondFactorCode(typed: string): SecondFactorCode | null {
  const plain = typed.normalize("NFKC").replace(/[\s-]/g, "").toLowerCase();
  if (/^[0-9]{6}$/.test(plain)) return { kind: "timed", code: plain };
  const letters = plain.replaceAll("o", "0").replace(/[il]/g, "1");
  if (!/^[0-9a-hjkmnp-tv-z]{24}$/.test(letters)) return null;
  return { kind: "recovery", code: (letters.match(/.{4}/g) ?? []).join("-") };
}
