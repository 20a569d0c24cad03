import { dayOf } from "./calendar";
import { countingItems, type GroupProgress, type PathProgress } from "./completion";
import type { EvidenceContent } from "./evidence";
import type { Learner } from "./learner";
import type { Level } from "./level";
import type { Locale } from "./locale";
import { type Item, itemsOf, type LearningPath } from "./path";
import type {
  Portfolio,
  PortfolioEvidence,
  PortfolioGroup,
  PortfolioItem,
  PortfolioLevel,
  PortfolioProject,
} from "./portfolio";
import type { ProfileContent } from "./profile";
import { type States, startDayOf, stateOf } from "./progress";
import { type ProjectContent, projectContentOf } from "./project";
import { sectionKeys } from "./selection";

export type PortfolioSource = {
  readonly path: LearningPath;
  readonly learner: Learner;
  readonly profile: ProfileContent;
  readonly progress: PathProgress;
  readonly states: States;
  readonly locale: Locale;
  readonly now: Date;
  readonly remarkFor: (item: Item) => string | null;
  readonly levelOf: (item: Item) => Level | null;
  /** In the order of the documents. */
  readonly projects: readonly (ProjectContent & { readonly id: string; readonly level: Level })[];
  readonly evidence: readonly (EvidenceContent & { readonly id: string; readonly level: Level })[];
};

/** Everything, whatever documents leave out. */
export function portfolioOf(source: PortfolioSource): Portfolio {
  const { path, learner, progress, locale, now } = source;
  const { done, required, percent } = progress;
  const { headline, about, place, email, phone, links } = source.profile;
  return {
    format: 2,
    locale,
    timeZone: learner.timeZone,
    generatedAt: now,
    date: dayOf(now, learner.timeZone),
    path: { key: path.key, version: path.version, title: path.title[locale] },
    learner: { name: learner.name },
    profile: { headline, about, place, email, phone, links },
    tally: { done, required, percent },
    steps: progress.steps.map(({ step, ...tally }) => ({
      key: step.key,
      number: step.number,
      title: step.title[locale],
      tally: { done: tally.done, required: tally.required, percent: tally.percent },
      groups: tally.groups.map((group) => portfolioGroupOf(group, source)),
    })),
    projects: source.projects.map((project) => portfolioProjectOf(project, source)),
    evidence: source.evidence.map((evidence) => portfolioEvidenceOf(evidence, source)),
    layout: { sections: sectionKeys, footer: true },
  };
}

function levelIn({ name, checkedAt }: Level, timeZone: string): PortfolioLevel {
  return { name, checkedOn: checkedAt && dayOf(checkedAt, timeZone) };
}

function portfolioGroupOf(progress: GroupProgress, source: PortfolioSource): PortfolioGroup {
  const { group, done, required } = progress;
  const counting = new Set(countingItems(group).map((item) => item.key));
  return {
    key: group.key,
    title: group.title[source.locale],
    kind: group.items[0]?.kind ?? "skill",
    tally: { done, required },
    items: group.items.map((item) => portfolioItemOf(item, counting.has(item.key), source)),
  };
}

function portfolioItemOf(item: Item, counts: boolean, source: PortfolioSource): PortfolioItem {
  const { states, locale, learner, remarkFor, levelOf } = source;
  const state = stateOf(states, item.key);
  const level = levelOf(item);
  return {
    key: item.key,
    kind: item.kind,
    title: item.title[locale],
    status: state.status,
    startedOn: startDayOf(state),
    completedOn: state.completedOn,
    counts,
    remark: remarkFor(item),
    level: level && levelIn(level, learner.timeZone),
  };
}

function portfolioProjectOf(
  { id, level, ...project }: PortfolioSource["projects"][number],
  { path, locale, learner }: PortfolioSource,
): PortfolioProject {
  const titles = new Map(itemsOf(path).map(({ key, title }) => [key, title[locale]]));
  const titledOf = (key: string) => {
    const title = titles.get(key);
    return title === undefined ? [] : [{ key, title }];
  };
  return {
    id,
    ...projectContentOf(project),
    rubric: project.rubric.flatMap(({ competence, where }) =>
      titledOf(competence).map((point) => ({ ...point, where })),
    ),
    skills: project.skills.flatMap(titledOf),
    level: levelIn(level, learner.timeZone),
  };
}

function portfolioEvidenceOf(
  { id, level, ...content }: PortfolioSource["evidence"][number],
  { learner }: PortfolioSource,
): PortfolioEvidence {
  const { kind, title, url, issuer, credentialId, issuedOn, expiresOn, description, items } =
    content;
  const fields = {
    kind,
    title,
    url,
    issuer,
    credentialId,
    issuedOn,
    expiresOn,
    description,
    items,
  };
  return { id, ...fields, level: levelIn(level, learner.timeZone) };
}
