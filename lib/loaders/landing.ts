import { defaultPathKey, pathOf } from "../content/paths";
import { requiredOf } from "../domain/completion";
import type { Locale } from "../domain/locale";
import type { Step } from "../domain/path";

function landingStepOf(step: Step, locale: Locale) {
  const groups = step.groups.map((group) => ({
    key: group.key,
    title: group.title[locale],
    rule: group.rule.kind,
    required: requiredOf(group),
    items: group.items.length,
  }));
  return {
    key: step.key,
    number: step.number,
    title: step.title[locale],
    summary: step.summary[locale],
    outcome: step.outcome[locale],
    months: step.months ?? null,
    required: groups.reduce((sum, group) => sum + group.required, 0),
    groups,
  };
}

export type LandingPath = ReturnType<typeof loadLandingPath>;
export type LandingStep = LandingPath["steps"][number];
export type LandingGroup = LandingStep["groups"][number];

/** The public outline of the path, without any learner's progress. */
export function loadLandingPath(locale: Locale) {
  const steps = pathOf(defaultPathKey).steps.map((step) => landingStepOf(step, locale));
  return {
    steps,
    required: steps.reduce((sum, step) => sum + step.required, 0),
    items: steps.flatMap(({ groups }) => groups).reduce((sum, group) => sum + group.items, 0),
  };
}
