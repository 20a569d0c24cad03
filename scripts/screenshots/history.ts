import type { Status } from "@/lib/domain/progress";

/** Changes made in one sitting; Monday is weekday 0. */
export type Sitting = readonly [
  weeksAgo: number,
  weekday: number,
  changes: Readonly<Record<string, Status>>,
];

const mon = 0;
const tue = 1;
const wed = 2;
const sat = 5;
const sun = 6;

/** Half a year that ends at 20 of the 36 required ticks, with three items started and one skipped. */
export const sittings: readonly Sitting[] = [
  [25, wed, { python: "learning" }],
  [25, sun, { git: "learning", vscode: "done" }],
  [24, sat, { jupyter: "learning" }],
  [24, sun, { git: "done" }],
  [23, wed, { pandas: "learning" }],
  [23, sat, { jupyter: "done" }],
  [23, sun, { numpy: "learning" }],
  [22, sat, { "clean-code": "learning" }],
  [22, sun, { python: "done", java: "skipped" }],
  [19, wed, { "linear-algebra": "learning" }],
  [19, sun, { numpy: "done" }],
  [18, sat, { "ml-concepts": "learning" }],
  [18, sun, { pandas: "done" }],
  [15, wed, { "clean-code": "done" }],
  [15, sun, { matplotlib: "learning" }],
  [14, sat, { "course-dicoding": "learning", "com-dicoding": "learning" }],
  [14, sun, { "ml-concepts": "done" }],
  [10, wed, { "supervised-learning": "learning" }],
  [10, sat, { matplotlib: "done" }],
  [10, sun, { "linear-algebra": "done" }],
  [9, sat, { "scikit-learn": "learning" }],
  [9, sun, { "supervised-learning": "done" }],
  [6, wed, { dsa: "learning" }],
  [6, sat, { "unsupervised-learning": "learning" }],
  [6, sun, { "scikit-learn": "done" }],
  [5, wed, { "habit-journal": "learning" }],
  [5, sat, { "com-dicoding": "done" }],
  [5, sun, { "unsupervised-learning": "done", "neural-network": "learning" }],
  [4, wed, { calculus: "learning" }],
  [4, sat, { pytorch: "learning" }],
  [4, sun, { "neural-network": "done" }],
  [3, wed, { "search-algorithms": "learning" }],
  [3, sat, { cnn: "learning" }],
  [3, sun, { dsa: "done", "proj-image-classification": "learning" }],
  [2, wed, { "search-algorithms": "done" }],
  [2, sat, { "habit-journal": "done", "comp-cross-validation": "learning" }],
  [2, sun, { cnn: "done", pytorch: "done" }],
  [1, tue, { fastapi: "learning" }],
  [1, wed, { "comp-cross-validation": "done" }],
  [1, sat, { "course-dicoding": "done", fastapi: "done" }],
  [1, sun, { "proj-image-classification": "done", transformer: "learning" }],
  [0, mon, { "proj-chatbot": "learning" }],
];

/** Items that were done earlier than they were ticked, by so many days. */
export const daysEarlier: Readonly<Record<string, number>> = {
  vscode: 40,
  "scikit-learn": 2,
  dsa: 3,
  "course-dicoding": 3,
};
