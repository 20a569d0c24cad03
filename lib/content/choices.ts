import type { Emphasis } from "../domain/remaining-items";

/**
 * Ours, not the article's: what each specialisation emphasises. Where a group leaves a choice these come first; nothing
 * else changes, least of all the percentage.
 */
export const emphasis: Emphasis = new Map([
  [
    "ml-engineer",
    [
      "probability-statistics",
      "supervised-learning",
      "unsupervised-learning",
      "clean-code",
      "pandas",
      "numpy",
      "scikit-learn",
      "fastapi",
      "docker",
      "proj-recommender",
      "proj-weather",
      "proj-fraud",
    ],
  ],
  [
    "nlp-engineer",
    [
      "probability-statistics",
      "rnn",
      "lstm",
      "transformer",
      "pandas",
      "numpy",
      "pytorch",
      "hf-transformers",
      "proj-chatbot",
      "proj-recommender",
      "proj-own",
    ],
  ],
  [
    "cv-engineer",
    [
      "linear-algebra",
      "neural-network",
      "cnn",
      "numpy",
      "matplotlib",
      "pytorch",
      "proj-image-classification",
      "proj-face-detection",
      "proj-own",
    ],
  ],
]);
