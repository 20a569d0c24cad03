import { describe, expect, it } from "vitest";
import { hostOf, matchesResourceFilter, type Resource, resourcesFor } from "@/lib/domain/resource";

const resource = (
  url: string,
  languages: Resource["languages"],
  cost: Resource["cost"] = "free",
): Resource => ({
  url,
  title: url,
  kind: "docs",
  languages,
  cost,
  hours: [1, 2],
  why: { id: "", en: "" },
  listed: "2026-11-29",
});

const path = {
  resources: {
    git: [
      resource("paid-id", ["id"], "paid"),
      resource("en", ["en"]),
      resource("audit-both", ["id", "en"], "audit"),
      resource("id", ["id"]),
    ],
  },
  checkedDays: { en: "2026-12-01" },
};
const urlsIn = (locale: "id" | "en") => resourcesFor(path, "git", locale).map(({ url }) => url);

describe("the resources of an item", () => {
  it("begin with those in the learner's language, and among them with free ones", () => {
    expect(urlsIn("id")).toEqual(["id", "audit-both", "paid-id", "en"]);
    expect(urlsIn("en")).toEqual(["en", "audit-both", "id", "paid-id"]);
  });

  it("carry the day they answered, and only those that did", () => {
    const checked = resourcesFor(path, "git", "en").map((each) => each.checked);
    expect(checked).toEqual(["2026-12-01", undefined, undefined, undefined]);
  });

  it("are none for an item without any", () => {
    expect(resourcesFor(path, "java", "id")).toEqual([]);
  });
});

describe("the filter of resources", () => {
  const matching = (filter: Parameters<typeof matchesResourceFilter>[1]) =>
    path.resources.git.filter((each) => matchesResourceFilter(each, filter)).map(({ url }) => url);

  it("lets all through, the free ones, those in a language, or those that are both", () => {
    expect(matching({})).toHaveLength(4);
    expect(matching({ cost: "free" })).toEqual(["en", "id"]);
    expect(matching({ language: "id" })).toEqual(["paid-id", "audit-both", "id"]);
    expect(matching({ cost: "free", language: "id" })).toEqual(["id"]);
  });
});

describe("the host of a resource", () => {
  it.each([
    ["https://www.dicoding.com/academies/86", "dicoding.com"],
    ["https://docs.pytorch.org/tutorials/", "docs.pytorch.org"],
  ])("of %s is %s", (url, host) => {
    expect(hostOf({ url })).toBe(host);
  });
});
