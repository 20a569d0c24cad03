import { describe, expect, it } from "vitest";
import { resourceFilterSchema } from "@/lib/validation/resource-filter";

describe("the filter of resources in an address", () => {
  it("takes what it knows", () => {
    const query = { cost: "free", language: "id" };
    expect(resourceFilterSchema.parse({ ...query, saved: "1" })).toEqual(query);
  });

  it.each([{}, { cost: "paid" }, { cost: ["free", "free"] }, { language: "xx" }])(
    "ignores what it does not know: %j",
    (query) => {
      const { cost, language } = resourceFilterSchema.parse(query);
      expect([cost, language]).toEqual([undefined, undefined]);
    },
  );
});
