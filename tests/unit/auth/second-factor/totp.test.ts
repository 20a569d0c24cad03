import { describe, expect, it } from "vitest";
import { newTotpSecret, timeStepOf, totpUri } from "@/lib/auth/second-factor/totp";

/** RFC 6238, appendix B: the key of 20 ASCII digits, in base 32. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/** Its vectors for SHA-1: of their eight digits, six-digit codes are the last six. */
const vectors: [seconds: number, code: string][] = [
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
];

const at = (seconds: number) => new Date(seconds * 1000);

describe("a code", () => {
  it.each(vectors)("at second %d is %s", (seconds, code) => {
    expect(timeStepOf(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it("counts in its step, the one before and the one after, and is told apart by its own step", () => {
    const [seconds, code] = [1111111111, "050471"];
    const step = Math.floor(seconds / 30);
    const begin = step * 30;
    for (const second of [begin - 30, begin - 1, begin, begin + 29, begin + 59]) {
      expect(timeStepOf(secret, code, at(second)), `second ${second - begin}`).toBe(step);
    }
    for (const second of [begin - 31, begin + 60, begin + 3600]) {
      expect(timeStepOf(secret, code, at(second)), `second ${second - begin}`).toBeNull();
    }
  });

  it.each(["287083", "28708", "2870820", "", "abcdef", "２８７０８２"])(
    "is not whatever was typed: %s",
    (typed) => {
      expect(timeStepOf(secret, typed, at(59))).toBeNull();
    },
  );
});

describe("a secret", () => {
  it("has 160 random bits", () => {
    const made = new Set(Array.from({ length: 50 }, newTotpSecret));
    expect(made.size).toBe(50);
    for (const each of made) expect(each).toMatch(/^[A-Z2-7]{32}$/);
  });

  it("reaches an authenticator app with whose and what it is", () => {
    const address = new URL(totpUri(secret, "siti+ai@contoh.id"));
    expect(address.protocol).toBe("otpauth:");
    expect(decodeURIComponent(address.pathname)).toBe("/Langkah:siti+ai@contoh.id");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      issuer: "Langkah",
      secret,
      algorithm: "SHA1",
      digits: "6",
      period: "30",
    });
  });
});
