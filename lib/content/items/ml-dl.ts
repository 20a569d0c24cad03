import type { Group } from "../../domain/path";
import { deepLearning } from "./deep-learning";
import { machineLearning } from "./machine-learning";

export const mlDl: Group = {
  key: "ml-dl",
  title: { id: "Machine Learning & Deep Learning", en: "Machine learning & deep learning" },
  rule: { kind: "all-core" },
  items: [...machineLearning, ...deepLearning],
};
