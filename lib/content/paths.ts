import type { LearningPath } from "../domain/path";
import { aiEngineerPath } from "./path";

const paths: ReadonlyMap<string, LearningPath> = new Map([[aiEngineerPath.key, aiEngineerPath]]);

export const defaultPathKey = aiEngineerPath.key;

/** Throws when the content has no path with this key. */
export function pathOf(key: string): LearningPath {
  const path = paths.get(key);
  if (!path) throw new Error(`There is no path "${key}"`);
  return path;
}
