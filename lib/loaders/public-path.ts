import { defaultPathKey, pathOf } from "../content/paths";
import { type PathProgress, progressOf, type StepPlace, stepPlaceOf } from "../domain/completion";

const publicPath = progressOf(pathOf(defaultPathKey), new Map());

/** The path as anyone may read it: nothing of it is done. */
export function loadPublicPath(): PathProgress {
  return publicPath;
}

/** Null for an unknown key. */
export function loadPublicStep(key: string): StepPlace | null {
  return stepPlaceOf(publicPath, key);
}
