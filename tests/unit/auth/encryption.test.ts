import { describe, expect, it, vi } from "vitest";

import { decrypt, encrypt } from "@/lib/auth/encryption";

const text = "GEZDGNBVGY3TQOJQ";
const sealed = encrypt(text, "second factor", "siti");

/** The same with one bit of one byte turned. */
function damaged(byte: number): string {
  const bytes = Buffer.from(sealed, "base64url");
  bytes[byte] = (bytes[byte] ?? 0) ^ 1;
  return bytes.toString("base64url");
}

describe("what is sealed", () => {
  it("opens for its use and its owner", () => {
    expect(decrypt(sealed, "second factor", "siti")).toBe(text);
  });

  it("opens for no other use and no other owner", () => {
    expect(decrypt(sealed, "recovery codes", "siti")).toBeNull();
    expect(decrypt(sealed, "second factor", "budi")).toBeNull();
  });

  it("does not show, and is never the same twice", () => {
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain(text);
    expect(encrypt(text, "second factor", "siti")).not.toBe(sealed);
  });

  it("opens no more once any byte was changed, or some are missing", () => {
    const size = Buffer.from(sealed, "base64url").length;
    for (let byte = 0; byte < size; byte += 1) {
      expect(decrypt(damaged(byte), "second factor", "siti"), `byte ${byte}`).toBeNull();
    }
    for (const cut of ["", sealed.slice(0, 20), sealed.slice(0, -2), "not sealed at all"]) {
      expect(decrypt(cut, "second factor", "siti")).toBeNull();
    }
  });

  it("opens under no other NEXTAUTH_SECRET", async () => {
    vi.resetModules();
    vi.stubEnv("NEXTAUTH_SECRET", "another secret, of thirty-two signs");
    const other = await import("@/lib/auth/encryption");
    expect(other.decrypt(sealed, "second factor", "siti")).toBeNull();
  });

  it("can be any text", () => {
    for (const each of ["", "🦊 é", "a".repeat(10_000)]) {
      expect(decrypt(encrypt(each, "x", "y"), "x", "y")).toBe(each);
    }
  });
});
