import type { LearningPath } from "../domain/path";
import { outlines } from "./outlines";
import { resources } from "./resources";
import checkedDays from "./resources/checked.json" with { type: "json" };
import { steps } from "./steps";

export const aiEngineerPath: LearningPath = {
  key: "ai-engineer",
  version: 2,
  title: { id: "Jalur AI Engineer", en: "AI Engineer path" },
  resources,
  checkedDays,
  outlines,
  steps,
};
