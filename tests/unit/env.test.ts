import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";

import { isWeakSecret, publicOriginOf } from "@/lib/env";

describe("a secret", () => {
  it.each([
    "a".repeat(40),
    "0123456789abcdef".repeat(2),
    "change-me-change-me-change-me-now",
    "CHANGEME_please_before_you_deploy",
    "your-secret-goes-here-32-characters",
    "replace this with thirty characters",
    "placeholder-for-the-session-signing",
    "langkah.example/langkah.db/NEXTAUTH",
    "12121212121212121212121212121212121",
  ])("that is a placeholder or pattern is weak: %s", (secret) => {
    expect(isWeakSecret(secret)).toBe(true);
  });

  it.each(["base64url", "hex", "base64"] as const)("that is random is accepted (%s)", (form) => {
    for (let times = 0; times < 200; times += 1) {
      const secret = randomBytes(32).toString(form);
      expect(isWeakSecret(secret), secret).toBe(false);
    }
  });

  it("that is a sentence is accepted", () => {
    expect(isWeakSecret("kuda hijau makan bakso di bawah jembatan")).toBe(false);
  });
});

describe("the public address", () => {
  it.each([
    ["https://langkah.example", "https://langkah.example"],
    ["https://langkah.example/", "https://langkah.example"],
    ["HTTPS://Langkah.EXAMPLE", "https://langkah.example"],
    ["https://langkah.example:443", "https://langkah.example"],
    ["https://langkah.example:8443", "https://langkah.example:8443"],
    ["http://192.168.1.7:3000", "http://192.168.1.7:3000"],
    ["http://[::1]:3000", "http://[::1]:3000"],
    ["https://bélajar.example", "https://xn--blajar-bva.example"],
    [" https://langkah.example ", "https://langkah.example"],
  ])("%j is %s", (address, origin) => {
    expect(publicOriginOf(address)).toBe(origin);
  });

  it.each([
    ["langkah.example"],
    ["ftp://langkah.example"],
    ["https://langkah.example/belajar"],
    ["https://langkah.example/api/auth"],
    ["https://langkah.example?a=b"],
    ["https://langkah.example/#a"],
    ["https://siti:rahasia@langkah.example"],
    ["https://a.example,https://b.example"],
    ["https://a.example,b.example"],
    ["https://*.example"],
    ["javascript:alert(1)"],
    ["https://"],
  ])("%j cannot be served", (address) => {
    expect(publicOriginOf(address)).toBeNull();
  });
});
