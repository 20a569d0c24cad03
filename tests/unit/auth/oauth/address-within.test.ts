import { describe, expect, it } from "vitest";
import { addressWithin } from "@/lib/auth/oauth/address-within";
import { nextField } from "@/lib/validation/fields";
import { astray } from "../../../support/astray";

const ours = "https://langkah.example";

describe("where signing in and out lead to", () => {
  it("has forty ways to lead astray to try", () => {
    expect(new Set(astray).size).toBeGreaterThanOrEqual(40);
  });

  it.each([
    ["/id", `${ours}/id`],
    ["/en/path/foundations?saved=1", `${ours}/en/path/foundations?saved=1`],
    [`${ours}/id/dashboard`, `${ours}/id/dashboard`],
    [ours, `${ours}/`],
    [`${ours}/api/auth/signout`, `${ours}/`],
    [`${ours}.evil.example/id`, `${ours}/`],
    [`${ours}//evil.example`, `${ours}/`],
  ])("%s is %s", (asked, address) => {
    expect(addressWithin(ours, asked)).toBe(address);
  });

  it.each(astray)("%j leads nowhere but home", (asked) => {
    for (const each of [asked, `${ours}${asked}`]) {
      expect(new URL(addressWithin(ours, each)).origin).toBe(ours);
    }
    expect(addressWithin(ours, asked)).toBe(`${ours}/`);
    expect(nextField.parse(asked)).toBeUndefined();
  });
});
