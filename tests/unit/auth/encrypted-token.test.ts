import { hkdfSync, randomBytes } from "node:crypto";
import { EncryptJWT, exportJWK, SignJWT, UnsecuredJWT } from "jose";
import { encode, type JWT } from "next-auth/jwt";
import { describe, expect, it, vi } from "vitest";

// The environment is read while the module loads.
const secret = "a secret that only the tests know";
vi.stubEnv("NEXTAUTH_SECRET", secret);
const sealing = { secret, maxAge: 60 };
const { decryptToken } = await import("@/lib/auth/encrypted-token");
const { newSid, encodeSessionToken, sidHashOfToken } = await import(
  "@/lib/auth/session/session-token"
);

/** The very key that tokens are sealed with: it is the algorithm that has to be wrong. */
const key = new Uint8Array(
  hkdfSync("sha256", secret, "", "NextAuth.js Generated Encryption Key", 32),
);
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const claims: JWT = { sub: "somebody", sid: "their session" };

/** Tokens that say the same in other ways. */
const others: [algorithm: string, token: () => string | Promise<string>][] = [
  ["none", () => new UnsecuredJWT(claims).setExpirationTime(inAnHour).encode()],
  ["HS256", () => new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(key)],
  [
    "A256KW",
    () => new EncryptJWT(claims).setProtectedHeader({ alg: "A256KW", enc: "A256GCM" }).encrypt(key),
  ],
  [
    "dir with A128CBC-HS256",
    () =>
      new EncryptJWT(claims).setProtectedHeader({ alg: "dir", enc: "A128CBC-HS256" }).encrypt(key),
  ],
];

describe("a token", () => {
  it("holds its claims, and they cannot be read from it", async () => {
    const token = await encode({ ...sealing, token: claims });
    expect(await decryptToken(token)).toMatchObject(claims);
    expect(Buffer.from(token, "base64url").toString("latin1")).not.toContain("somebody");
  });

  it("that was changed anywhere is worth nothing", async () => {
    const token = await encode({ ...sealing, token: claims });
    for (let at = 0; at < token.length - 1; at += 1) {
      const other = token[at] === "A" ? "B" : "A";
      // A dot moves the parts; the last letter of a part may hold unused bits.
      if (token[at] === "." || token[at + 1] === ".") continue;
      expect(
        await decryptToken(token.slice(0, at) + other + token.slice(at + 1)),
        `${at}`,
      ).toBeNull();
    }
    for (const cut of [0, 1, 20, token.length - 4]) {
      expect(await decryptToken(token.slice(0, cut))).toBeNull();
    }
  });

  it.each(others)("of another algorithm is worth nothing: %s", async (_algorithm, made) => {
    expect(await decryptToken(await made())).toBeNull();
  });

  it("sealed with this key in this way is ours, however it was made", async () => {
    const token = new EncryptJWT(claims).setProtectedHeader({ alg: "dir", enc: "A256GCM" });
    expect(await decryptToken(await token.encrypt(key))).toEqual(claims);
  });

  it("cannot bring its own key", async () => {
    const theirs = randomBytes(32);
    const header = {
      alg: "dir",
      enc: "A256GCM",
      jwk: await exportJWK(theirs),
      jku: "https://evil.example",
    };
    const token = await new EncryptJWT(claims).setProtectedHeader(header).encrypt(theirs);
    expect(await decryptToken(token)).toBeNull();
  });

  it("of another instance is worth nothing", async () => {
    const token = await encode({
      token: claims,
      maxAge: 60,
      secret: "another secret of the tests",
    });
    expect(await decryptToken(token)).toBeNull();
  });

  it("is worth nothing once its time is over", async () => {
    expect(await decryptToken(await encode({ ...sealing, token: claims, maxAge: -60 }))).toBeNull();
  });
});

describe("the token of a session", () => {
  it("leads to the hash of what it carries", async () => {
    const token = await encodeSessionToken("somebody", "their session");
    expect(await sidHashOfToken(token)).toMatch(/^[\w-]{43}$/);
    expect(await sidHashOfToken(token)).toBe(await sidHashOfToken(token));
  });

  it("carries an id of 256 bits that is another one every time", () => {
    const ids = Array.from({ length: 1000 }, newSid);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(Buffer.from(id, "base64url")).toHaveLength(32);
  });

  it("of a known device is no session", async () => {
    const token = await encode({ ...sealing, token: { device: "somebody", sub: "somebody" } });
    expect(await decryptToken(token)).toMatchObject({ device: "somebody" });
    expect(await sidHashOfToken(token)).toBeUndefined();
  });
});
