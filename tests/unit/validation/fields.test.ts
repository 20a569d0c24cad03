import { describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import {
  browserTimeZoneField,
  emailField,
  localeField,
  nameField,
  newPasswordField,
  passwordField,
} from "@/lib/validation/fields";

/** The parsed value, or the first error code. */
function outcome(field: z.ZodType, input: unknown) {
  const parsed = field.safeParse(input);
  return parsed.success ? { value: parsed.data } : { wrong: parsed.error.issues[0]?.message };
}

const absent = [undefined, null, 7, [], {}];

describe("a name", () => {
  it.each([
    ["Siti", "Siti"],
    ["  Siti   Nurhaliza\n", "Siti Nurhaliza"],
    ["\u00a0Budi\u3000Santoso\t", "Budi Santoso"],
    ["e\u0301lodie", "élodie"],
    ["🦊", "🦊"],
    ["Siti \u202egnirts\u202c", "Siti gnirts"],
    ["Si\u0000ti", "Siti"],
    ["Siti\u0007 \u0000 Nur\u009baini", "Siti Nuraini"],
    ["Siti \ud83e", "Siti"],
    ["李小龍", "李小龍"],
    ["Robert'); DROP TABLE User;--", "Robert'); DROP TABLE User;--"],
    ["a".repeat(200), "a".repeat(200)],
    [` ${"a".repeat(200)} `, "a".repeat(200)],
  ])("%j is taken as %j", (typed, value) => {
    expect(outcome(nameField, typed)).toEqual({ value });
  });

  it.each([
    "",
    "   ",
    "\n\t",
    "\u00a0\u3000",
    "\u200b\u200b",
    "...",
    "\0\u0007",
    "\u3164",
    "\u2800",
  ])("cannot be blank: %j", (typed) => {
    expect(outcome(nameField, typed)).toEqual({ wrong: "required" });
  });

  it.each([201, 300, 100_000])("cannot have %i characters", (length) => {
    expect(outcome(nameField, "a".repeat(length))).toEqual({ wrong: "too-long" });
  });

  it.each(absent)("cannot be %j", (input) => {
    expect(outcome(nameField, input)).toEqual({ wrong: "required" });
  });
});

describe("an e-mail address", () => {
  it.each([
    ["budi@contoh.id", "budi@contoh.id"],
    ["  Budi.Santoso+Kerja@Contoh.CO.ID ", "budi.santoso+kerja@contoh.co.id"],
    ["ｂｕｄｉ＠ｃｏｎｔｏｈ．ｉｄ", "budi@contoh.id"],
    [`${"a".repeat(64)}@${"b".repeat(63)}.id`, `${"a".repeat(64)}@${"b".repeat(63)}.id`],
  ])("%j is taken as %j", (typed, value) => {
    expect(outcome(emailField, typed)).toEqual({ value });
  });

  it.each([
    "budi",
    "budi@",
    "@contoh.id",
    "budi@contoh",
    "budi@@contoh.id",
    "budi santoso@contoh.id",
    "budi@contoh.id, siti@contoh.id",
    "budi@contoh.id\nBcc: siti@contoh.id",
    "<script>@contoh.id",
  ])("cannot be %j", (typed) => {
    expect(outcome(emailField, typed)).toEqual({ wrong: "invalid" });
  });

  it.each([
    ["a Cyrillic a in the name", "b\u0430yu@contoh.id"],
    ["a Cyrillic o in the domain", "budi@c\u043entoh.id"],
    ["a Greek o in the domain", "budi@c\u03bfntoh.id"],
    ["a dotless i", "bud\u0131@contoh.id"],
    ["letters that are only Cyrillic", "\u0431\u0443\u0434\u0438@contoh.id"],
    ["a domain with its own letters", "budi@m\u00fcnchen.de"],
    ["a letter that cannot be seen", "bu\u200bdi@contoh.id"],
  ])("cannot have %s: it could pass for another", (_what, typed) => {
    expect(outcome(emailField, typed)).toEqual({ wrong: "look-alike" });
  });

  it.each([
    ["budi@xn--mnchen-3ya.de", "budi@xn--mnchen-3ya.de"],
    ["\u017fiti@contoh.id", "siti@contoh.id"],
    ["bu\u212aa@contoh.id", "buka@contoh.id"],
  ])("%j is %j, as it is stored, shown and written to", (typed, value) => {
    expect(outcome(emailField, typed)).toEqual({ value });
  });

  it.each(["", "  "])("cannot be blank: %j", (typed) => {
    expect(outcome(emailField, typed)).toEqual({ wrong: "required" });
  });

  it("ends at 254 characters, counted after the spaces around it", () => {
    const of = (length: number) => `${"a".repeat(length - "@contoh.id".length)}@contoh.id`;
    expect(outcome(emailField, ` ${of(254)} `)).toEqual({ value: of(254) });
    expect(outcome(emailField, of(255))).toEqual({ wrong: "too-long" });
    expect(outcome(emailField, of(300))).toEqual({ wrong: "too-long" });
  });

  it.each(absent)("cannot be %j", (input) => {
    expect(outcome(emailField, input)).toEqual({ wrong: "required" });
  });
});

describe("a new password", () => {
  it.each([
    ["ten letters", "abcdefghij"],
    ["ten emoji", "🦊".repeat(10)],
    ["only spaces", " ".repeat(10)],
    ["128 letters", "a".repeat(128)],
    ["128 emoji", "🦊".repeat(128)],
  ])("may be %s, exactly as typed", (_what, password) => {
    expect(outcome(newPasswordField, password)).toEqual({ value: password });
  });

  it.each([
    ["nothing", "", "required"],
    ["one letter", "a", "too-short"],
    ["nine letters", "abcdefghi", "too-short"],
    ["nine emoji, though they are 18 units", "🦊".repeat(9), "too-short"],
    ["129 letters", "a".repeat(129), "too-long"],
    ["129 emoji", "🦊".repeat(129), "too-long"],
    ["300 characters", "a".repeat(300), "too-long"],
  ])("cannot be %s", (_what, password, wrong) => {
    expect(outcome(newPasswordField, password)).toEqual({ wrong });
  });

  it.each(absent)("cannot be %j", (input) => {
    expect(outcome(newPasswordField, input)).toEqual({ wrong: "required" });
  });
});

describe("a password to sign in with", () => {
  it("may break today's rules for new ones, and is not trimmed", () => {
    expect(outcome(passwordField, " a ")).toEqual({ value: " a " });
    expect(outcome(passwordField, "🦊".repeat(128))).toEqual({ value: "🦊".repeat(128) });
  });

  it("cannot be missing, nor so long that hashing it is work", () => {
    expect(outcome(passwordField, "")).toEqual({ wrong: "required" });
    expect(outcome(passwordField, undefined)).toEqual({ wrong: "required" });
    expect(outcome(passwordField, "a".repeat(1001))).toEqual({ wrong: "too-long" });
  });
});

describe("what a browser says of itself", () => {
  it("is its time zone, or else Jakarta's", () => {
    expect(browserTimeZoneField.parse("Asia/Jayapura")).toBe("Asia/Jayapura");
    expect(browserTimeZoneField.parse("Asia/Calcutta")).toBe("Asia/Kolkata");
    expect(browserTimeZoneField.parse("+00:00")).toBe("UTC");
    for (const zone of [undefined, "", "Mars/Olympus", 7, "a".repeat(10_000)]) {
      expect(browserTimeZoneField.parse(zone)).toBe("Asia/Jakarta");
    }
  });

  it("is one of two languages", () => {
    expect(localeField.safeParse("id").success).toBe(true);
    for (const locale of ["ID", "fr", "", "en/../id", undefined]) {
      expect(localeField.safeParse(locale).success).toBe(false);
    }
  });
});

describe("a text that is far too long", () => {
  // As many misordered accents as a form can hold: normalising them takes quadratic time.
  const accents = `a${"\u0301".repeat(120_000)}${"\u0323".repeat(120_000)}`;

  it.each([
    ["a name", nameField],
    ["an e-mail address", emailField],
    ["a new password", newPasswordField],
    ["a password", passwordField],
  ])("is refused as %s before it is brought into one Unicode form", (_what, field) => {
    const normalise = vi.spyOn(String.prototype, "normalize").mockReturnValue("a");
    const found = outcome(field, accents);
    const { calls } = normalise.mock;
    normalise.mockRestore();
    expect(found).toEqual({ wrong: "too-long" });
    expect(calls).toHaveLength(0);
  });
});
