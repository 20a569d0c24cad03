import { describe, expect, it } from "vitest";
import { effortText } from "@/components/dashboard/charts/effort-text";
import { progressOf } from "@/lib/domain/completion";
import { locales } from "@/lib/domain/locale";
import { contextOf } from "../../../support/unit/dashboard-learners";
import { path, today } from "../../../support/unit/plan-arbitraries";

const progress = progressOf(path, new Map());

describe.each(locales)("the hours of an item of this week (%s)", (locale) => {
  const context = contextOf({ progress, today, on: undefined }, locale);
  const textOf = (minutes: number) => effortText({ minutes, hours: 4 }, context);

  it("are those logged of its effort, and without a log its effort", () => {
    expect(textOf(0)).toBe({ id: "kira-kira 4 jam", en: "about 4 hours" }[locale]);
    expect(textOf(240)).toBe({ id: "4 dari kira-kira 4 jam", en: "4 of about 4 hours" }[locale]);
  });

  it("are only those logged, once they are more than its effort", () => {
    expect(textOf(2118)).toBe({ id: "sejauh ini 35,3 jam", en: "35.3 hours so far" }[locale]);
  });
});
