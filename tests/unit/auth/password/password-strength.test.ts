import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { describe, expect, it, vi } from "vitest";
import { passwordWeakness } from "@/lib/auth/password/password-strength";

const sentence = "kuda hijau makan bakso";

describe("a common password", () => {
  it.each([
    "password12",
    "qwertyuiop",
    "1234567890",
    "sayangku123",
    "bismillah123",
    "rahasia123",
    "indonesia1945",
    "iloveyou12",
    "P@ssw0rd123",
    "aaaaaaaaaa",
    "abcdefghij",
    "ｐａｓｓｗｏｒｄ１２",
  ])("is refused: %s", async (password) => {
    expect(await passwordWeakness(password, [])).toBe("common");
  });

  it.each([
    sentence,
    "hujan turun di sawah belakang",
    "correct horse battery staple",
    "merpati-terbang-jauh-sekali",
  ])("is not a sentence of several words: %s", async (password) => {
    expect(await passwordWeakness(password, [])).toBeNull();
  });

  it.each(["wahyuningtyas", "wahyuningtyas1", "langkahkita99"])(
    "is refused to its owner alone when it is their name: %s",
    async (password) => {
      expect(await passwordWeakness(password, [])).toBeNull();
      expect(await passwordWeakness(password, ["wahyuningtyas", "langkahkita"])).toBe("personal");
    },
  );

  it("is told apart from one that only its owner's name makes weak", async () => {
    expect(await passwordWeakness("password12", ["password"])).toBe("common");
  });

  it("is looked for once in a password that is accepted", async () => {
    const check = vi.spyOn(ZxcvbnFactory.prototype, "check");
    expect(await passwordWeakness(sentence, ["siti", "langkah"])).toBeNull();
    expect(check).toHaveBeenCalledTimes(1);
  });
});
