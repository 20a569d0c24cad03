import { describe, expect, it } from "vitest";
import { initialsOf, normaliseEmail } from "@/lib/domain/learner";

describe("an e-mail address", () => {
  it.each([
    ["budi@contoh.id", "budi@contoh.id"],
    ["  Budi@Contoh.ID \n", "budi@contoh.id"],
    ["\u00a0budi@contoh.id\u3000", "budi@contoh.id"],
    ["ｂｕｄｉ＠ｃｏｎｔｏｈ．ｉｄ", "budi@contoh.id"],
    ["ISTI@CONTOH.ID", "isti@contoh.id"],
    ["", ""],
  ])("%j is looked up as %j", (typed, stored) => {
    expect(normaliseEmail(typed)).toBe(stored);
  });

  it("has one form only: what is normal stays as it is", () => {
    for (const typed of ["Ｂudi@X.id ", "ﬁlm@x.id", "É@x.id"]) {
      const once = normaliseEmail(typed);
      expect(normaliseEmail(once)).toBe(once);
    }
  });
});

describe("the initials", () => {
  it.each([
    ["Siti Nurhaliza", "SN"],
    ["siti nurhaliza pratiwi", "SP"],
    ["Suharto", "S"],
    ["  Budi \t  Santoso  ", "BS"],
    ["", ""],
    ["   ", ""],
    ["🦊", "🦊"],
    ["🦊 Rubah", "🦊R"],
    ["🇮🇩 Budi", "🇮🇩B"],
    ["👩‍🚀", "👩‍🚀"],
    ["élodie œuvre", "ÉŒ"],
    ["李 小龍", "李小"],
    ["O'Brien-Smith", "O"],
  ])("of %j are %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
