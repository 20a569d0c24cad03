import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import { locales } from "@/lib/domain/locale";
import { itemLocationsOf } from "@/lib/domain/path";
import { loadItem, withResourceFilter } from "@/lib/loaders/item";

const keysOf = (places: readonly { item: { key: string } }[] = []) =>
  places.map(({ item }) => item.key);

describe("the page of an item", () => {
  it.each(locales)("exists for every item, with a place to learn it (%s)", (locale) => {
    const locations = [...itemLocationsOf(aiEngineerPath)];
    expect(locations.length).toBeGreaterThan(80);
    for (const [key, { item, step }] of locations) {
      const view = loadItem(locale, { step: step.key, item: key });
      expect(view, key).toMatchObject({ item, step, resourceCount: view?.resources.length });
      expect(view?.group.items, key).toContain(item);
    }
  });

  it.each([
    ["an unknown item", "foundations", "nothing"],
    ["an unknown step", "nothing", "cnn"],
    ["an item of another step", "projects", "cnn"],
    ["a name that every object has", "foundations", "constructor"],
  ])("does not exist for %s", (_, step, item) => {
    expect(loadItem("id", { step, item })).toBeNull();
  });

  it("names what the item builds on and what builds on it, with their steps", () => {
    const view = loadItem("id", { step: "foundations", item: "cnn" });
    expect(keysOf(view?.before)).toEqual(["neural-network"]);
    expect(keysOf(view?.after)).toEqual(["proj-image-classification", "proj-face-detection"]);
    expect(view?.after.map(({ step }) => step.key)).toEqual(["projects", "projects"]);
  });

  it("shows the resources that match the filter, and counts all", () => {
    const place = { step: "foundations", item: "cnn" };
    const all = loadItem("en", place);
    const indonesian = all && withResourceFilter(all, { cost: "any", language: "id" });
    expect(indonesian?.resourceCount).toBe(all?.resources.length);
    expect(indonesian?.resources.map(({ languages }) => languages)).toEqual([["id"]]);
    expect(all?.resources[0]?.languages).toEqual(["en"]);
    expect(loadItem("id", place)?.resources[0]?.languages).toEqual(["id"]);
  });

  it("has an outline for a project and for nothing else", () => {
    const outlineOf = (step: string, item: string) => loadItem("id", { step, item })?.outline;
    expect(outlineOf("projects", "proj-fraud")?.steps).toHaveLength(5);
    expect(outlineOf("foundations", "cnn")).toBeNull();
  });
});
