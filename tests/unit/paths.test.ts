import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isPagePath, paths, withQuery } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

/** The folders of routes under a language, whatever group they are in. */
function routes(): string[] {
  const root = "app/[locale]";
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  return folders(root)
    .flatMap((name) => (name.startsWith("(") ? folders(`${root}/${name}`) : [name]))
    .filter((name) => !name.startsWith("["));
}

describe("an address", () => {
  it("of every page that there is leads somewhere", () => {
    expect(routes().length).toBeGreaterThan(5);
    for (const route of routes()) expect(isPagePath(`/id/${route}`), route).toBe(true);
  });

  it("that the product makes leads somewhere", () => {
    const { home, signIn, signUp, path, skills, dashboard, portfolio, settings, guide } = paths;
    const { history, reset, restore, signInCode, secondFactor } = paths;
    const plain = [home, signIn, signUp, path, skills, dashboard, portfolio, settings, guide];
    for (const make of [...plain, history, reset, restore, signInCode, secondFactor])
      expect(isPagePath(make("en"))).toBe(true);
    expect(isPagePath(paths.step("id", "projects"))).toBe(true);
  });

  it("carries what was asked for, and nothing that was not", () => {
    expect(paths.history("id")).toBe("/id/history");
    expect(paths.history("id", { of: undefined, before: 7 })).toBe("/id/history?before=7");
    expect(paths.restore("en", 7)).toBe("/en/history/restore?before=7");
    expect(paths.dashboard("en", "a b&c")).toBe("/en/dashboard?on=a+b%26c");
  });

  it.each(["/id/nope", "/en/no/such/page", "/id/Path", "/id/paths"])(
    "%s leads nowhere",
    (address) => {
      expect(isPagePath(address)).toBe(false);
    },
  );
});

describe("an address with more in its query", () => {
  it("stays as it is when there is nothing more", () => {
    expect(withQuery("/id/skills", { q: undefined, wanted: [] })).toBe("/id/skills");
  });

  it("keeps what it has, and escapes what comes", () => {
    expect(withQuery("/id/skills", { q: "c & c++" })).toBe("/id/skills?q=c+%26+c%2B%2B");
    expect(withQuery("/id/skills?q=c", { wanted: ["git:done", "r:done"] })).toBe(
      "/id/skills?q=c&wanted=git%3Adone&wanted=r%3Adone",
    );
  });

  it("is one that a form may ask to go back to", () => {
    const address = withQuery("/en/path/foundations", { wanted: ["git:not-started"] });
    expect(nextField.parse(address)).toBe(address);
  });
});
