import { describe, expect, it, vi } from "vitest";

// The environment is read while the module loads.
vi.stubEnv("NEXTAUTH_URL", "https://langkah.example");
vi.stubEnv("OIDC_ISSUER", "https://login.example/realms/team");
vi.stubEnv("OIDC_ID", "langkah");
vi.stubEnv("OIDC_SECRET", "secret");
const { identityOf } = await import("@/lib/auth/oauth/identity");

const claims = {
  iss: "https://login.example/realms/team",
  sub: "42",
  name: "Siti Nurhaliza",
  email: "Siti@Contoh.id",
  email_verified: true,
};

describe("who a service says has come", () => {
  it("is known by issuer and subject where an operator chose the service", () => {
    expect(identityOf("oidc", claims)).toEqual({
      provider: "oidc",
      subject: "https://login.example/realms/team 42",
      label: "siti@contoh.id",
      name: "Siti Nurhaliza",
      email: "siti@contoh.id",
    });
  });

  it.each([
    ["another issuer", { iss: "https://evil.example" }],
    ["a longer issuer", { iss: "https://login.example/realms/team-2" }],
    ["no subject", { sub: "" }],
    ["a subject that is no text", { sub: 42 }],
    ["an endless subject", { sub: "4".repeat(256) }],
    ["a subject that PostgreSQL cannot store", { sub: "4\u00002" }],
  ])("is null with %s", (_what, wrong) => {
    expect(identityOf("oidc", { ...claims, ...wrong })).toBeNull();
  });

  it("may end its issuer with a slash", () => {
    expect(identityOf("oidc", { ...claims, iss: `${claims.iss}/` })).not.toBeNull();
  });

  it.each([
    [true, "siti@contoh.id"],
    ["true", "siti@contoh.id"],
    [false, null],
    ["false", null],
    [undefined, null],
    ["who knows", null],
  ])("has an e-mail only if the service vouches for it: %j", (email_verified, email) => {
    expect(identityOf("google", { ...claims, email_verified })?.email).toBe(email);
  });

  it.each([
    ["Si\u0000ti", "Siti"],
    [`${"a".repeat(199)}🦊`, "a".repeat(199)],
    ["\u0000", "siti@contoh.id"],
  ])("is called %j as %j", (name, expected) => {
    expect(identityOf("google", { ...claims, name })?.name).toBe(expected);
  });

  it("is called by what there is", () => {
    const { sub, iss } = claims;
    expect(identityOf("google", { sub, iss })).toMatchObject({ label: "42", name: "42" });
    expect(identityOf("google", { sub, iss, preferred_username: "siti" })).toMatchObject({
      label: "siti",
      name: "siti",
    });
  });

  it("is a number at GitHub, whatever name it goes by, with the address that GitHub has checked", () => {
    const user = { id: 7, login: "siti", name: null, email: "public@contoh.id" };
    expect(identityOf("github", user)).toEqual({
      provider: "github",
      subject: "7",
      label: "siti",
      name: "siti",
      email: null,
    });
    expect(identityOf("github", { ...user, verifiedEmail: "siti@contoh.id" })?.email).toBe(
      "siti@contoh.id",
    );
    expect(identityOf("github", { ...user, id: "7" })).toBeNull();
  });

  it.each([null, undefined, "siti", [], {}])("is null for %j", (answer) => {
    expect(identityOf("github", answer)).toBeNull();
    expect(identityOf("oidc", answer)).toBeNull();
  });
});
