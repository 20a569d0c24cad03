import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  encodeRecoveryCode,
  parseSecondFactorCode,
  recoveryCodeBytes,
} from "@/lib/domain/second-factor";

const code = encodeRecoveryCode(
  Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182, 53, 207, 132, 101, 58, 86, 215]),
);

describe("a recovery code", () => {
  it("is six groups of four, by Crockford's base 32", () => {
    expect(code).toBe("0123-4567-89ab-cdef-ghjk-mnpq");
    expect(encodeRecoveryCode(new Uint8Array(15).fill(255))).toBe("zzzz-zzzz-zzzz-zzzz-zzzz-zzzz");
  });

  it("is another one for other bytes, and is read back as it was written", () => {
    const bytes = fc.uint8Array({ minLength: recoveryCodeBytes, maxLength: recoveryCodeBytes });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const same = Buffer.from(one).equals(Buffer.from(other));
        expect(encodeRecoveryCode(one) === encodeRecoveryCode(other)).toBe(same);
        expect(parseSecondFactorCode(encodeRecoveryCode(one))).toEqual({
          kind: "recovery",
          code: encodeRecoveryCode(one),
        });
      }),
    );
  });

  it.each([
    "0123-4567-89AB-CDEF-GHJK-MNPQ",
    " 0123 4567 89ab cdef ghjk mnpq ",
    "0123456789abcdefghjkmnpq",
    "O123-4567-89ab-cdef-ghjk-mnpq",
    "0l23-4567-89ab-cdef-ghjk-mnpq",
    "0I23-4567-89ab-cdef-ghjk-mnpq",
  ])("is read however it was copied: %s", (typed) => {
    expect(parseSecondFactorCode(typed)).toEqual({ kind: "recovery", code });
  });
});

describe("a code of the app", () => {
  it.each(["012345", " 012 345 ", "012-345", "０１２３４５"])(
    "is read however it was typed: %s",
    (typed) => {
      expect(parseSecondFactorCode(typed)).toEqual({ kind: "timed", code: "012345" });
    },
  );
});

describe("what can be no code", () => {
  it.each([
    "",
    "12345",
    "1234567",
    "0123-4567-89ab-cdef-ghjk-mnp",
    "0123-4567-89ab-cdef-ghjk-mnpqr",
    "0123-4567-89ab-cdef",
    "u123-4567-89ab-cdef-ghjk-mnpq",
    "0123_4567_89ab_cdef_ghjk_mnpq",
    "١٢٣٤٥٦",
  ])("is read as none: %s", (typed) => {
    expect(parseSecondFactorCode(typed)).toBeNull();
  });

  it("never breaks the reading", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        parseSecondFactorCode(typed);
      }),
    );
  });
});
