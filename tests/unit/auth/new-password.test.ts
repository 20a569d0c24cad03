import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, it, vi } from "vitest";

vi.stubEnv("NEXTAUTH_SECRET", "a secret that only the tests know");
const { newPasswordOf } = await import("@/lib/auth/new-password");
const { newPasswordField } = await import("@/lib/validation/fields");

const siti = { name: "Siti Wahyuningtyas", email: "swaharjaningrat@contohperusahaan.id" };

describe("a new password", () => {
  it("is none of the leaked ones that are long enough", async () => {
    const leaked = dictionary["passwords-common"].filter(
      (password) => newPasswordField.safeParse(password).success,
    );
    expect(leaked.length).toBeGreaterThan(500);
    const accepted: string[] = [];
    for (const password of leaked) {
      if ((await newPasswordOf(password, siti)).ok) accepted.push(password);
    }
    expect(accepted).toEqual([]);
  });

  it.each([
    "langkah123",
    "Langkah2026",
    "l4ngk4h2026",
    "wahyuningtyas",
    "Wahyuningtyas1",
    "swaharjaningrat",
    "contohperusahaan",
    "sitisitisiti",
  ])("is not made of what its owner or this place is called: %s", async (password) => {
    expect((await newPasswordOf(password, siti)).ok).toBe(false);
  });

  it("may hold such a word among others", async () => {
    const chosen = await newPasswordOf("siti melangkah ke pasar pagi buta", siti);
    expect(chosen).toMatchObject({ ok: true, hash: expect.stringMatching(/^\$argon2id\$/) });
  });
});
