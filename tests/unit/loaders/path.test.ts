import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import { itemsOf } from "@/lib/domain/path";
import { loadPath } from "@/lib/loaders/path";

type PathData = {
  readonly steps: readonly {
    readonly groups: readonly {
      readonly rule: object;
      readonly items: readonly { readonly key: string; readonly [field: string]: unknown }[];
    }[];
  }[];
};

const dataIn = (locale: "id" | "en") => JSON.parse(JSON.stringify(loadPath(locale))) as PathData;
const groupsIn = (data: PathData) => data.steps.flatMap(({ groups }) => groups);
const itemIn = (locale: "id" | "en", key: string) =>
  groupsIn(dataIn(locale))
    .flatMap(({ items }) => items)
    .find((item) => item.key === key);

describe("the path as data", () => {
  it("holds every step, group and item, in their order", () => {
    const data = dataIn("id");
    expect(data).toMatchObject({ key: "ai-engineer", version: aiEngineerPath.version });
    const keys = groupsIn(data).flatMap(({ items }) => items.map(({ key }) => key));
    expect(keys).toEqual(itemsOf(aiEngineerPath).map(({ key }) => key));
    expect(groupsIn(data).map(({ rule }) => rule)).toContainEqual({ kind: "at-least", count: 3 });
  });

  it("says of an item what its contract names, in one language", () => {
    const wider = aiEngineerPath.resources["course-edx"]?.[0];
    expect(itemIn("en", "course-edx")).toMatchObject({
      what: expect.stringMatching(/^A series of AI courses on edX/),
      doneWhen: ["the certificate is in your name", expect.any(String)],
      hours: [90, 200],
      after: ["python"],
      paid: true,
      staleness: { state: "not-found", checked: "2026-11-29", note: expect.any(String) },
    });
    const resources = itemIn("en", "course-edx")?.resources as { url: string; why: string }[];
    expect(resources.find(({ url }) => url === wider?.url)?.why).toBe(wider?.why.en);
    expect(itemIn("id", "cert-free")).toMatchObject({ origin: "langkah" });
    expect(itemIn("id", "proj-fraud")?.outline).toMatchObject({ steps: { length: 5 } });
  });

  it("leaves no text in two languages", () => {
    expect(JSON.stringify(dataIn("id"))).not.toMatch(/"id":\s*"/);
    expect(JSON.stringify(dataIn("en"))).not.toMatch(/"en":\s*"/);
  });
});
