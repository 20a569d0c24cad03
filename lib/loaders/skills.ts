import type { GroupProgress } from "../domain/completion";
import type { Locale } from "../domain/locale";
import type { Item, Step } from "../domain/path";
import type { SearchExcerpt } from "../domain/search";
import { matchesSkillFilter, type SkillFilter } from "../domain/skill-filter";
import { paths } from "../paths";
import { loadNoteLines } from "./note";
import { type LearnerProgress, requireProgress } from "./progress";
import { loadItemExcerpts } from "./search";

type SkillGroup = {
  /** The key of its step. */
  readonly step: string;
  readonly progress: GroupProgress;
  readonly items: readonly Item[];
};

export type SkillsView = LearnerProgress & {
  readonly skills: readonly SkillGroup[];
  readonly tools: readonly SkillGroup[];
  /** The rest of the path, where a filter looks too. */
  readonly others: readonly SkillGroup[];
  readonly resultCount: number;
  /** Where the filter's words were found, by item. */
  readonly excerpts: ReadonlyMap<string, SearchExcerpt>;
  /** The first line of each note, by item. */
  readonly noteLines: ReadonlyMap<string, string>;
};

const kindOf = ({ progress }: SkillGroup) => progress.group.items[0]?.kind;

/**
 * The skill and tool groups of the path; with a filter the items of all groups that match it. Groups without one are
 * left out.
 */
export async function loadSkills(locale: Locale, filter: SkillFilter): Promise<SkillsView> {
  const learnerProgress = await requireProgress(locale, paths.skills(locale));
  const { progress, states, learner } = learnerProgress;
  const excerpts = filter.q === "" ? null : loadItemExcerpts(locale, filter.q);
  const groups = progress.steps
    .flatMap(({ step, groups }) => groups.map((group) => groupOf(step, group)))
    .filter(({ items }) => items.length > 0);

  function groupOf(step: Step, group: GroupProgress): SkillGroup {
    const matches = (item: Item) => matchesSkillFilter(item, states, filter, excerpts);
    return { step: step.key, progress: group, items: group.group.items.filter(matches) };
  }

  const skills = groups.filter((group) => kindOf(group) === "skill");
  const tools = groups.filter((group) => kindOf(group) === "tool");
  const isFiltered = filter.status !== undefined || excerpts !== null;
  const others = isFiltered
    ? groups.filter((group) => !skills.includes(group) && !tools.includes(group))
    : [];
  const shown = [...skills, ...tools, ...others];
  return {
    ...learnerProgress,
    skills,
    tools,
    others,
    resultCount: shown.reduce((sum, { items }) => sum + items.length, 0),
    excerpts: excerpts ?? new Map(),
    noteLines: await loadNoteLines(learner),
  };
}
