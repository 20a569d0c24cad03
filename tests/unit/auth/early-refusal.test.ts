import { describe, expect, it, vi } from "vitest";
import config from "@/next.config.js";

// The environment is read while the module loads.
vi.stubEnv("NEXTAUTH_SECRET", "a secret that only the tests know");
const { earlyRefusal, formLimit } = await import("@/lib/auth/early-refusal");

const ours = { host: "localhost:3000", origin: "http://localhost:3000" };
const form = { ...ours, "content-type": "multipart/form-data; boundary=x" };

const ask = (method: string, headers: Record<string, string>) =>
  earlyRefusal(method, new Headers(headers));

describe("a request to a page is answered early", () => {
  it.each([
    ["GET", { origin: "https://evil.example" }, undefined],
    ["HEAD", {}, undefined],
    ["POST", form, undefined],
    [
      "POST",
      { ...ours, "content-type": "text/plain;charset=UTF-8", "next-action": "x" },
      undefined,
    ],
    ["PUT", form, 405],
    ["DELETE", form, 405],
    ["POST", {}, 403],
    ["POST", { ...form, origin: "https://evil.example" }, 403],
    ["POST", { ...form, origin: "null" }, 403],
    ["POST", { ...form, "sec-fetch-site": "cross-site" }, 403],
    ["POST", ours, 415],
    ["POST", { ...ours, "content-type": "application/json" }, 415],
    ["POST", { ...ours, "content-type": "application/x-www-form-urlencoded" }, 415],
    ["POST", { ...ours, "content-type": "text/plain" }, 415],
    ["POST", { ...form, "content-length": String(formLimit) }, undefined],
    ["POST", { ...form, "content-length": String(formLimit + 1) }, 413],
  ])("%s with %j: %s", (method, headers, status) => {
    expect(ask(method, headers)).toBe(status);
  });
});

it("Next takes in forms of just that size", () => {
  expect(config.experimental?.serverActions?.bodySizeLimit).toBe(`${formLimit / 1024}kb`);
});
