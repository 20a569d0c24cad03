import { describe, expect, it } from "vitest";
import { emphasis } from "@/lib/content/choices";
import { aiEngineerPath } from "@/lib/content/path";
import { preferences } from "@/lib/content/preferences";
import { progressOf } from "@/lib/domain/completion";
import { dutyOf, groupsOf } from "@/lib/domain/path";
import { remainingItemsOf } from "@/lib/domain/remaining-items";

const counting = new Set(
  groupsOf(aiEngineerPath).flatMap((group) =>
    group.items
      .filter((item) => ["required", "choice"].includes(dutyOf(group, item)))
      .map(({ key }) => key),
  ),
);

describe("what specialisations emphasise", () => {
  it("is said of each of them, and of no other", () => {
    expect([...emphasis.keys()]).toEqual(preferences.specialisations.map(({ key }) => key));
  });

  it.each([...emphasis])("are items of the path that count, each once: %s", (_key, items) => {
    expect(items.filter((item) => !counting.has(item))).toEqual([]);
    expect(new Set(items).size).toBe(items.length);
  });

  it("changes which items are chosen, and never how many", () => {
    const progress = progressOf(aiEngineerPath, new Map());
    const plain = remainingItemsOf(progress, new Map());
    for (const emphasised of emphasis.values()) {
      const chosen = remainingItemsOf(progress, new Map(), { emphasised });
      expect(chosen).toHaveLength(plain.length);
      expect(chosen).not.toEqual(plain);
    }
  });
});
