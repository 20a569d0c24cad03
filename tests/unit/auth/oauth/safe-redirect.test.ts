import { describe, expect, it } from "vitest";
import { safeRedirectUrl } from "@/lib/auth/oauth/safe-redirect";
import { nextField } from "@/lib/validation/fields";
import { openRedirectPayloads } from "../../../support/unit/open-redirect-payloads";

const appOrigin = "https://langkah.example";

describe("where signing in and out lead to", () => {
  it("has forty ways to lead astray to try", () => {
    expect(new Set(openRedirectPayloads).size).toBeGreaterThanOrEqual(40);
  });

  it.each([
    ["/id", `${appOrigin}/id`],
    ["/en/path/foundations?saved=1", `${appOrigin}/en/path/foundations?saved=1`],
    [`${appOrigin}/id/dashboard`, `${appOrigin}/id/dashboard`],
    [appOrigin, `${appOrigin}/`],
    [`${appOrigin}/api/auth/signout`, `${appOrigin}/`],
    [`${appOrigin}.evil.example/id`, `${appOrigin}/`],
    [`${appOrigin}//evil.example`, `${appOrigin}/`],
  ])("%s is %s", (asked, address) => {
    expect(safeRedirectUrl(appOrigin, asked)).toBe(address);
  });

  it.each(openRedirectPayloads)("%j leads nowhere but home", (asked) => {
    for (const each of [asked, `${appOrigin}${asked}`]) {
      expect(new URL(safeRedirectUrl(appOrigin, each)).origin).toBe(appOrigin);
    }
    expect(safeRedirectUrl(appOrigin, asked)).toBe(`${appOrigin}/`);
    expect(nextField.parse(asked)).toBeUndefined();
  });
});
