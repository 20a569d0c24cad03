import type { GroupProgress } from "../domain/completion";
import type { Locale } from "../domain/locale";
import type { Item } from "../domain/path";
import { matchesSkillFilter, type SkillFilter } from "../domain/skill-filter";
import { paths } from "../paths";
import { loadNoteLines } from "./note";
import { type LearnerProgress, requireProgress } from "./progress";

export type SkillGroup = {
  /** The key of its step. */
  readonly step: string;
  readonly progress: GroupProgress;
  readonly items: readonly Item[];
};

export type SkillsView = LearnerProgress & {
  readonly skills: readonly SkillGroup[];
  readonly tools: readonly SkillGroup[];
  readonly resultCount: number;
  /** The first line of each note, by item. */
  readonly noteLines: ReadonlyMap<string, string>;
};

/** The skill and tool groups of the path, with the items that match the filter; groups without one are left out. */
export async function loadSkills(locale: Locale, filter: SkillFilter): Promise<SkillsView> {
  const learnerProgress = await requireProgress(locale, paths.skills(locale));
  const groups = learnerProgress.progress.steps.flatMap(({ step, groups }) =>
    groups.map((progress) => ({ step: step.key, progress })),
  );
  const ofKind = (kind: Item["kind"]): SkillGroup[] =>
    groups
      .filter(({ progress }) => progress.group.items[0]?.kind === kind)
      .map(({ step, progress }) => ({
        step,
        progress,
        items: progress.group.items.filter((item) =>
          matchesSkillFilter(item, learnerProgress.states, filter, locale),
        ),
      }))
      .filter(({ items }) => items.length > 0);
  const skills = ofKind("skill");
  const tools = ofKind("tool");
  const resultCount = [...skills, ...tools].reduce((sum, { items }) => sum + items.length, 0);
  const noteLines = await loadNoteLines(learnerProgress.learner);
  return { ...learnerProgress, skills, tools, resultCount, noteLines };
}
