import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, newNonce, pageHeaders } from "@/lib/security/page-headers";
import { responseHeaders } from "@/lib/server/response-headers";

describe("the content security policy of a page", () => {
  const policy = contentSecurityPolicy("a2luZA==", false);

  it("allows only the sources it names", () => {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it.each([
    ["script-src", "'nonce-a2luZA==' 'strict-dynamic'"],
    ["style-src", "'self' 'nonce-a2luZA=='"],
    ["form-action", "'self'"],
    ["base-uri", "'none'"],
    ["object-src", "'none'"],
    ["frame-ancestors", "'none'"],
  ])("sets %s to %s", (directive, sources) => {
    expect(policy.split("; ")).toContain(`${directive} ${sources}`);
  });

  it("allows unsafe-eval in development only", () => {
    expect(contentSecurityPolicy("x", true)).toContain("'unsafe-eval'");
    expect(contentSecurityPolicy("x")).not.toContain("unsafe");
  });
});

describe("a nonce", () => {
  it("has 128 random bits and never repeats", () => {
    const nonces = Array.from({ length: 100 }, newNonce);
    expect(new Set(nonces).size).toBe(100);
    for (const nonce of nonces) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
  });
});

describe("the headers of a page", () => {
  const headers = pageHeaders("default-src 'none'");

  it("allow passkeys and no other device feature", () => {
    const allowed = (headers["Permissions-Policy"] ?? "")
      .split(", ")
      .filter((each) => !each.endsWith("=()"));
    expect(allowed).toEqual([
      "publickey-credentials-create=(self)",
      "publickey-credentials-get=(self)",
    ]);
  });

  it("keep other windows and proxies out of it", () => {
    expect(headers).toMatchObject({
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Cache-Control": "private, no-store",
    });
  });
});

describe("the headers of every response", () => {
  it("set HSTS to two years on https sites only", () => {
    const name = "Strict-Transport-Security";
    expect(responseHeaders(true)[name]).toBe("max-age=63072000; includeSubDomains");
    expect(responseHeaders(false)).not.toHaveProperty(name);
  });

  it("block everything in responses that are not pages", () => {
    expect(responseHeaders(false)["Content-Security-Policy"]).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  });
});
