import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isPagePath, paths, withQuery } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

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
  it("of every route is a page path", () => {
    expect(routes().length).toBeGreaterThan(5);
    for (const route of routes()) expect(isPagePath(`/id/${route}`), route).toBe(true);
  });

  it("from paths is a page path", () => {
    const { home, signIn, signUp, path, skills, dashboard, portfolio, settings, guide, search } =
      paths;
    const { history, reset, restore, signInCode, secondFactor } = paths;
    const plain = [
      home,
      signIn,
      signUp,
      path,
      skills,
      dashboard,
      portfolio,
      settings,
      guide,
      search,
    ];
    for (const make of [...plain, history, reset, restore, signInCode, secondFactor])
      expect(isPagePath(make("en"))).toBe(true);
    expect(isPagePath(paths.step("id", "projects"))).toBe(true);
  });

  it("has the given parameters and no empty ones", () => {
    expect(paths.history("id")).toBe("/id/history");
    expect(paths.history("id", { of: undefined, before: 7 })).toBe("/id/history?before=7");
    expect(paths.restore("en", 7)).toBe("/en/history/restore?before=7");
    expect(paths.dashboard("en", "a b&c")).toBe("/en/dashboard?on=a+b%26c");
  });

  it("of a search and of a filter has their words", () => {
    expect(paths.search("id")).toBe("/id/search");
    expect(paths.search("id", "c++ & c#")).toBe("/id/search?q=c%2B%2B+%26+c%23");
    expect(paths.skills("en", { status: "learning", q: undefined })).toBe(
      "/en/skills?status=learning",
    );
    expect(paths.group("id", "foundations", "math")).toBe("/id/path/foundations#group-math");
  });

  it.each(["/id/nope", "/en/no/such/page", "/id/Path", "/id/paths"])(
    "%s is not a page path",
    (address) => {
      expect(isPagePath(address)).toBe(false);
    },
  );
});

describe("an address with added parameters", () => {
  it("does not change without parameters", () => {
    expect(withQuery("/id/skills", { q: undefined, wanted: [] })).toBe("/id/skills");
  });

  it("keeps existing parameters and escapes added ones", () => {
    expect(withQuery("/id/skills", { q: "c & c++" })).toBe("/id/skills?q=c+%26+c%2B%2B");
    expect(withQuery("/id/skills?q=c", { wanted: ["git:done", "r:done"] })).toBe(
      "/id/skills?q=c&wanted=git%3Adone&wanted=r%3Adone",
    );
  });

  it("is accepted as a return address", () => {
    const address = withQuery("/en/path/foundations", { wanted: ["git:not-started"] });
    expect(nextField.parse(address)).toBe(address);
  });
});
