import type { Item, LearningPath } from "@/lib/domain/path";

const text = (en: string) => ({ id: en, en });

const itemOf = (key: string): Item => ({
  key,
  kind: "skill",
  title: text(key),
  core: true,
  what: text(key),
  why: text(key),
  doneWhen: [text(key)],
  hours: [1, 2],
  after: [],
});

/** A path besides the default one. Item `git` is on both, so that their progress must be kept apart. */
export const secondPath: LearningPath = {
  key: "data-analyst",
  version: 3,
  title: text("Data analyst path"),
  resources: {},
  checkedDays: {},
  outlines: {},
  steps: [
    {
      key: "tables",
      number: 1,
      title: text("Tables"),
      summary: text("Tables"),
      purpose: text("Tables"),
      outcome: text("Tables"),
      groups: [
        {
          key: "queries",
          title: text("Queries"),
          rule: { kind: "all-core" },
          items: ["sql-joins", "spreadsheets", "git"].map(itemOf),
        },
      ],
    },
  ],
};
