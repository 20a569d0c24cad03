import { afterEach, describe, expect, it, vi } from "vitest";

const mail = { SMTP_URL: "smtp://user:p%40ss@mail.example:587", MAIL_FROM: "langkah@mail.example" };
const site = { NEXTAUTH_URL: "https://langkah.example" };

/** Returns the names of the variables that lib/env rejects. */
async function refused(set: Record<string, string>): Promise<string[]> {
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_SECRET", "a secret that only the unit tests know");
  for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value);
  try {
    await import("@/lib/env");
    return [];
  } catch (error) {
    return [...String(error).matchAll(/^ {2}(\w+): /gm)].map(([, name = ""]) => name);
  }
}

afterEach(() => vi.unstubAllEnvs());

describe("the environment", () => {
  it.each([
    [{}],
    [{ SMTP_URL: "", MAIL_FROM: "" }],
    [{ ...mail, ...site }],
    [{ ...mail, ...site, SMTP_URL: "smtps://mail.example" }],
    [{ ...mail, ...site, MAIL_FROM: "Langkah <langkah@mail.example>" }],
    [{ REGISTRATION: "invite" }],
  ])("is valid: %j", async (set) => {
    expect(await refused(set)).toEqual([]);
  });

  it.each([
    [mail, ["NEXTAUTH_URL"]],
    [{ SMTP_URL: mail.SMTP_URL }, ["MAIL_FROM", "NEXTAUTH_URL"]],
    [{ MAIL_FROM: mail.MAIL_FROM, ...site }, ["SMTP_URL"]],
    [{ ...mail, ...site, SMTP_URL: "mail.example:587" }, ["SMTP_URL"]],
    [{ ...mail, ...site, SMTP_URL: "https://mail.example" }, ["SMTP_URL"]],
    [{ ...mail, ...site, MAIL_FROM: "langkah" }, ["MAIL_FROM"]],
    [{ ...mail, ...site, MAIL_FROM: "Langkah\nBcc: x@y.id <a@b.id>" }, ["MAIL_FROM"]],
    [{ REGISTRATION: "sometimes" }, ["REGISTRATION"]],
  ])("is rejected: %j", async (set, names) => {
    expect(await refused(set)).toEqual(names);
  });
});
