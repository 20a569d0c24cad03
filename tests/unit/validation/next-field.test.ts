import { describe, expect, it } from "vitest";
import { paths } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

const here = "https://langkah.example/id/sign-in";

describe("where to go afterwards", () => {
  it.each([
    paths.home("id"),
    paths.path("en"),
    paths.step("id", "keep-learning"),
    paths.skills("en"),
    "/id/skills?status=done&q=python",
    "/en/path/foundations?saved=0192f0c1-0000-7000-8000-000000000000",
  ])("may be %s", (address) => {
    expect(nextField.parse(address)).toBe(address);
  });

  it.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "HTTPS://evil.example/id",
    "https:evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//id",
    "data:text/html,x",
    "evil.example/id",
    "/",
    "",
    "id/path",
    "/api/auth/signout",
    "/idx",
    "/identity/path",
    "/id@evil.example",
    "/id:80@evil.example",
    "/id//evil.example",
    "/id/\\evil.example",
    "/id/path/",
    "/id/%2e%2e/x",
    "/id/%2F%2Fevil.example",
    "/id/path#evil",
    "/id/path\n",
    "/id/path\r\nLocation: https://evil.example",
    "\t/id/path",
    " /id/path",
    "/\t/evil.example",
    "/id/path\u0000",
    "/id/path?next=//evil.example",
    "/id/path?next=https://evil.example",
    "/ID/path",
    "/fr/path",
    "/id/〳evil",
    "/id．evil.example",
  ])("cannot be %j", (address) => {
    expect(nextField.parse(address)).toBeUndefined();
  });

  it.each(["/id/..", "/id/../x", "/id/../../x", "/en/./path", "/id/path/../../api/health"])(
    "cannot climb out of the language: %j",
    (address) => {
      expect(nextField.parse(address)).toBeUndefined();
    },
  );

  it.each([undefined, null, 7, ["/id/path"], { toString: () => "/id/path" }])(
    "is nowhere for %j",
    (input) => {
      expect(nextField.parse(input)).toBeUndefined();
    },
  );

  it("stays on this site however a browser parses it", () => {
    for (const address of ["/id/path", "/en/skills?q=a.b~c", "/id/a..b"]) {
      const target = new URL(nextField.parse(address) ?? "", here);
      expect(target.origin).toBe("https://langkah.example");
      expect(target.pathname).toMatch(/^\/(id|en)\//);
    }
  });
});
