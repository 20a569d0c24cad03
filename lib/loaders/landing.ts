import { defaultPathKey, pathOf } from "../content/paths";
import { requiredOf } from "../domain/completion";
import { forEachLocale, type Locale } from "../domain/locale";
import type { Step } from "../domain/path";

function landingStepOf(step: Step, locale: Locale) {
  return {
    key: step.key,
    number: step.number,
    title: step.title[locale],
    summary: step.summary[locale],
    months: step.months ?? null,
    required: step.groups.reduce((sum, group) => sum + requiredOf(group), 0),
  };
}

function landingPathIn(locale: Locale) {
  const { steps } = pathOf(defaultPathKey);
  const outlines = steps.map((step) => landingStepOf(step, locale));
  return {
    steps: outlines,
    required: outlines.reduce((sum, step) => sum + step.required, 0),
    items: steps.flatMap(({ groups }) => groups).reduce((sum, { items }) => sum + items.length, 0),
  };
}

export type LandingPath = ReturnType<typeof landingPathIn>;
export type LandingStep = LandingPath["steps"][number];

const landingPaths = forEachLocale(landingPathIn);

/** The public outline of the path, without any learner's progress. */
export function loadLandingPath(locale: Locale): LandingPath {
  return landingPaths[locale];
}
