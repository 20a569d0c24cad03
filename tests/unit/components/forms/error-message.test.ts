import { describe, expect, it } from "vitest";
import { errorMessage } from "@/components/forms/error-message";
import { tooManyCode } from "@/lib/domain/form-state";
import { messages } from "@/lib/i18n/messages";

const wordsOf = (code: string | undefined, locale: "id" | "en") => {
  const { form } = messages[locale].account.errors;
  return errorMessage(code, form, form.failed, locale);
};

describe("the words of an error", () => {
  it("are none where nothing was wrong", () => {
    expect(wordsOf(undefined, "id")).toBeUndefined();
  });

  it("say that something failed where a code is not known", () => {
    expect(wordsOf("no-such-code", "en")).toBe(messages.en.account.errors.form.failed);
  });

  it.each([
    [1, "dalam 1 menit", "in 1 minute"],
    [60, "dalam 1 menit", "in 1 minute"],
    [61, "dalam 2 menit", "in 2 minutes"],
    [3600, "dalam 60 menit", "in 60 minutes"],
    [7141, "dalam 2 jam", "in 2 hours"],
    [86_400, "dalam 24 jam", "in 24 hours"],
  ])("say how long to wait for %d seconds, never too short", (seconds, indonesian, english) => {
    expect(wordsOf(tooManyCode(seconds), "id")).toBe(
      `Terlalu banyak percobaan. Coba lagi ${indonesian}.`,
    );
    expect(wordsOf(tooManyCode(seconds), "en")).toBe(`Too many attempts. Try again ${english}.`);
  });
});
