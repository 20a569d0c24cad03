import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSecretFiles } from "@/scripts/setup/secret-files.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "langkah-secret-files-"));
  file = join(folder, "secret");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a secret from a file", () => {
  it.each([
    "NEXTAUTH_SECRET",
    "DATABASE_URL",
    "SMTP_URL",
    "GITHUB_SECRET",
    "GOOGLE_SECRET",
    "OIDC_SECRET",
  ])("is read into %s without the line break", (name) => {
    writeFileSync(file, "kopi susu gula aren\n", { mode: 0o600 });
    const env: Record<string, string> = { [`${name}_FILE`]: file, PORT: "3000" };
    expect(readSecretFiles(env)).toEqual([]);
    expect(env).toEqual({ [name]: "kopi susu gula aren", PORT: "3000" });
  });

  it("is not read where no file is named", () => {
    const env = { NEXTAUTH_SECRET: "kopi", NEXTAUTH_SECRET_FILE: "" };
    expect(readSecretFiles(env)).toEqual([]);
    expect(env.NEXTAUTH_SECRET).toBe("kopi");
  });

  it("that others can open is read with a warning", () => {
    writeFileSync(file, "kopi");
    chmodSync(file, 0o444);
    expect(readSecretFiles({ OIDC_SECRET_FILE: file })).toEqual([
      `others on this machine can open the secret ${file}: run chmod o-rwx '${file}'`,
    ]);
  });

  it("is rejected when its variable is set too", () => {
    writeFileSync(file, "kopi");
    const env = { OIDC_SECRET: "teh", OIDC_SECRET_FILE: file };
    expect(() => readSecretFiles(env)).toThrow(
      "OIDC_SECRET and OIDC_SECRET_FILE are both set: keep one of them",
    );
  });

  it.each(["", "\n", "  \n\n"])("is rejected when it is empty: %j", (content) => {
    writeFileSync(file, content);
    expect(() => readSecretFiles({ SMTP_URL_FILE: file })).toThrow(
      `the file of SMTP_URL_FILE is empty: ${file}`,
    );
  });

  it("is rejected when it cannot be read", () => {
    for (const unreadable of [file, folder]) {
      expect(() => readSecretFiles({ DATABASE_URL_FILE: unreadable })).toThrow(
        /^the file of DATABASE_URL_FILE cannot be read: E(NOENT|ISDIR)/,
      );
    }
  });
});
