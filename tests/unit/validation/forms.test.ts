import { describe, expect, it } from "vitest";
import { portfolioSchema } from "@/lib/validation/portfolio";
import { settingsSchema } from "@/lib/validation/settings";
import { signInSchema } from "@/lib/validation/sign-in";
import { signUpSchema } from "@/lib/validation/sign-up";
import { skillFilterSchema } from "@/lib/validation/skill-filter";
import { themeSchema } from "@/lib/validation/theme";

const wrongFields = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  [...new Set(result.error?.issues.map(({ path }) => path[0]))].sort();

describe("the forms", () => {
  it("to sign up names every field that is wrong at once", () => {
    expect(wrongFields(signUpSchema.safeParse({}))).toEqual(["email", "name", "password"]);
  });

  it("to sign up normalises name and e-mail, never the password", () => {
    const typed = {
      name: "  Siti  N ",
      email: " Siti@Contoh.ID ",
      password: "  Sepuluh  Huruf ",
      timeZone: "Asia/Makassar",
    };
    expect(signUpSchema.parse(typed)).toEqual({
      ...typed,
      name: "Siti N",
      email: "siti@contoh.id",
    });
  });

  it("to sign in does not ask an old password to be a good one", () => {
    expect(signInSchema.safeParse({ email: "siti@contoh.id", password: "x" }).success).toBe(true);
    expect(wrongFields(signInSchema.safeParse({ email: "", password: "" }))).toEqual([
      "email",
      "password",
    ]);
  });

  it("of the settings refuse an unknown zone or language", () => {
    const profile = { name: "Siti", language: "id", timeZone: "Asia/Jayapura" };
    expect(settingsSchema.safeParse(profile).success).toBe(true);
    const wrong = { name: " ", language: "fr", timeZone: "Mars/Olympus" };
    expect(wrongFields(settingsSchema.safeParse(wrong))).toEqual(["language", "name", "timeZone"]);
  });

  it("of a theme know three", () => {
    expect(themeSchema.safeParse({ theme: "dark" }).success).toBe(true);
    expect(themeSchema.safeParse({ theme: "dark; Secure" }).success).toBe(false);
  });
});

describe("an address of the checklist", () => {
  it("that asks for nothing filters nothing", () => {
    expect(skillFilterSchema.parse({})).toEqual({ status: undefined, q: "" });
  });

  it("that makes no sense filters nothing either", () => {
    for (const wrong of [
      { status: "finished", q: ["a", "b"] },
      { status: [], q: "x".repeat(101) },
    ]) {
      expect(skillFilterSchema.parse(wrong)).toEqual({ status: undefined, q: "" });
    }
  });

  it("filters by status and by words, without the spaces around them", () => {
    const asked = skillFilterSchema.parse({ status: "learning", q: "  deep  learning " });
    expect(asked).toEqual({ status: "learning", q: "deep  learning" });
  });
});

describe("a download", () => {
  it("has eight formats and two languages", () => {
    for (const format of ["pdf", "docx", "md", "txt", "html", "csv", "json", "jsonresume"]) {
      expect(portfolioSchema.safeParse({ format }).success).toBe(true);
    }
    expect(portfolioSchema.safeParse({ format: "xlsx" }).success).toBe(false);
    expect(portfolioSchema.safeParse({ format: "pdf", locale: "fr" }).success).toBe(false);
  });
});
