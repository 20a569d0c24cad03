import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { estimateText } from "@/components/log/estimate-text";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { itemLocationsOf } from "@/lib/domain/path";
import { messages } from "@/lib/i18n/messages";

const git = itemLocationsOf(pathOf(defaultPathKey)).get("git")?.item;
const locale = "en";
const context = {
  t: createTranslator({ locale, messages: messages.en, namespace: "log" }),
  itemText: createTranslator({ locale, messages: messages.en, namespace: "item" }),
  locale,
} as const;

const own = { minutes: 0, range: [2.6, 9.3], isOwnEstimate: false } as const;

function textFor(minutes: number, status: "learning" | "done") {
  if (!git) throw new Error("The path has no item git");
  return estimateText({ item: git, time: { ...own, minutes }, status }, context);
}

describe("how long an item takes by the learner's own log", () => {
  it("is said while it is open and within that range", () => {
    expect(textFor(0, "learning")).toBe("By your log, about 3–9\u00a0hours for you.");
    expect(textFor(9 * 60, "learning")).not.toBeNull();
  });

  it("is not said of an item that is done, or has taken longer", () => {
    expect(textFor(60, "done")).toBeNull();
    expect(textFor(9 * 60 + 1, "learning")).toBeNull();
  });
});
