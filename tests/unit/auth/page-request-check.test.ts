import { PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { describe, expect, it } from "vitest";
import { maxFormBytes, refusalStatusOf } from "@/lib/auth/page-request-check";
import configFor from "@/next.config.js";

const sameOriginHeaders = { host: "localhost:3000", origin: "http://localhost:3000" };
const form = { ...sameOriginHeaders, "content-type": "multipart/form-data; boundary=x" };

const refusalFor = (method: string, headers: Record<string, string>) =>
  refusalStatusOf(method, new Headers(headers));

describe("a request to a page is answered early", () => {
  it.each([
    ["GET", { origin: "https://evil.example" }, undefined],
    ["HEAD", {}, undefined],
    ["POST", form, undefined],
    [
      "POST",
      { ...sameOriginHeaders, "content-type": "text/plain;charset=UTF-8", "next-action": "x" },
      undefined,
    ],
    ["PUT", form, 405],
    ["DELETE", form, 405],
    ["POST", {}, 403],
    ["POST", { ...form, origin: "https://evil.example" }, 403],
    ["POST", { ...form, origin: "null" }, 403],
    ["POST", { ...form, "sec-fetch-site": "cross-site" }, 403],
    ["POST", sameOriginHeaders, 415],
    ["POST", { ...sameOriginHeaders, "content-type": "application/json" }, 415],
    ["POST", { ...sameOriginHeaders, "content-type": "application/x-www-form-urlencoded" }, 415],
    ["POST", { ...sameOriginHeaders, "content-type": "text/plain" }, 415],
    ["POST", { ...form, "content-length": String(maxFormBytes) }, undefined],
    ["POST", { ...form, "content-length": String(maxFormBytes + 1) }, 413],
  ])("%s with %j: %s", (method, headers, status) => {
    expect(refusalFor(method, headers)).toBe(status);
  });
});

it("Next takes in forms of just that size", async () => {
  const config = await configFor(PHASE_PRODUCTION_SERVER);
  expect(config.experimental?.serverActions?.bodySizeLimit).toBe(`${maxFormBytes / 1024}kb`);
});
