import { expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { saveMarks, saveResourceFilters } from "@/lib/data/items/item-marks";
import { noMarks } from "@/lib/domain/item-marks";
import { loadOwnItem } from "@/lib/loaders/own-item";
import { morning, newLearner } from "../../support/database/learners";
import { writeNote } from "../../support/database/records/notes";

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

it("the note of an item, its earlier versions and its marks come together, and nothing of another item", async () => {
  const learner = await newLearner();
  const at = new Date(morning.getTime() + 60_000);
  for (const text of ["satu", "dua", "tiga"]) await writeNote(learner, "git", text, { at });
  const url = (index: number) => `https://contoh.id/${index}`;
  const gitMarks = {
    ...{ item: "git", using: url(3), hidden: [url(1), url(2)], statements: [0, 2] },
    links: [9, 4, 10].map((index) => ({ url: url(index), title: `Kursus ${index}` })),
  };
  const marksOfItems = [gitMarks, { ...noMarks("dsa"), statements: [1] }];
  for (const marks of marksOfItems) {
    const target = { userId: learner.id, pathKey: defaultPathKey, item: marks.item };
    await saveMarks(target, () => marks);
  }
  const git = await loadOwnItem(learner, "git", {});
  expect(git.note).toEqual({ item: "git", version: 3, at, day: "2026-11-24", text: "tiga" });
  expect(git.versions.versions).toMatchObject([
    { item: "git", version: 2, at, text: "dua" },
    { item: "git", version: 1, at, text: "satu" },
  ]);
  expect(git.marks).toEqual(gitMarks);
  const dsa = await loadOwnItem(learner, "dsa", {});
  expect(dsa.note).toMatchObject({ item: "dsa", version: 0, text: "" });
  expect(dsa.versions).toEqual({ versions: [], before: null });
  expect(dsa.marks).toEqual(marksOfItems[1]);
});
