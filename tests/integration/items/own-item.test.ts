import { expect, it } from "vitest";
import { saveResourceFilters } from "@/lib/data/items/item-marks";
import { loadOwnItem } from "@/lib/loaders/own-item";
import { newLearner } from "../../support/database/learners";

it("a page filters resources by its query, and by the settings where that leaves it open", async () => {
  const learner = await newLearner();
  const filterOf = async (query: object) => (await loadOwnItem(learner, "cnn", query)).filter;
  expect(await filterOf({})).toEqual({});
  await saveResourceFilters(learner.id, { freeOnly: true, indonesianOnly: true });
  expect(await filterOf({})).toEqual({ cost: "free", language: "id" });
  expect(await filterOf({ cost: "any" })).toEqual({ cost: "any", language: "id" });
  expect(await filterOf({ cost: ["free"], language: "en" })).toEqual({
    cost: "free",
    language: "en",
  });
  expect(await filterOf({ language: "<script>" })).toEqual({ cost: "free", language: "id" });
});
