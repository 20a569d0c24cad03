import { emphasis } from "../content/choices";
import { defaultPathKey, pathOf } from "../content/paths";
import { type GroupProgress, skillGroupsOf } from "../domain/completion";
import type { LocalisedText } from "../domain/locale";
import { emphasisedBy } from "../domain/remaining-items";
import { type GroupTarget, targetShapeOf } from "../domain/target-shape";
import { specialisationOf } from "./dashboard-source";
import type { LearnerProgressOn } from "./past-date";

const path = pathOf(defaultPathKey);

export type SkillsView = {
  /** The five skill groups, for the radar. */
  readonly skills: readonly GroupProgress[];
  /** Empty without a specialisation. */
  readonly targets: readonly GroupTarget[];
  readonly specialisation: LocalisedText | null;
};

export function skillsViewOf(
  { progress }: LearnerProgressOn,
  specialisation: string | null,
): SkillsView {
  const skills = skillGroupsOf(progress);
  const known = specialisationOf(specialisation);
  return {
    skills,
    targets: targetShapeOf(path, skills, emphasisedBy(emphasis, specialisation)),
    specialisation: known?.title ?? null,
  };
}
