import type { Portfolio, PortfolioGroup, PortfolioItem, PortfolioProject } from "./portfolio";
import type { ProfileContent } from "./profile";
import { type SectionKey, type SelectionContent, sectionOfKind, thingOf } from "./selection";

const certificateKinds: ReadonlySet<string> = new Set(["certificate", "course"]);

const profileFields = ["headline", "about", "place", "email", "phone"] as const;

/** A project without a last day is finished where the path says so. */
function isFinished(
  { finishedOn, item }: PortfolioProject,
  items: readonly PortfolioItem[],
): boolean {
  return finishedOn !== null || items.some(({ key, status }) => key === item && status === "done");
}

export function itemsIn({ steps }: Pick<Portfolio, "steps">): readonly PortfolioItem[] {
  return steps.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}

export function sectionOfEvidence(kind: string): SectionKey {
  return certificateKinds.has(kind) ? "certificates" : "evidence";
}

function withoutUnfinished(portfolio: Portfolio): Portfolio {
  const items = itemsIn(portfolio);
  return {
    ...withItems(portfolio, ({ status }) => status === "done"),
    projects: portfolio.projects
      .filter((project) => isFinished(project, items))
      .map((project) => ({ ...project, tasks: project.tasks.filter(({ done }) => done) })),
  };
}

function withItems(portfolio: Portfolio, isKept: (item: PortfolioItem) => boolean): Portfolio {
  const groupsOf = (groups: readonly PortfolioGroup[]) =>
    groups
      .map((group) => ({ ...group, items: group.items.filter(isKept) }))
      .filter(({ items }) => items.length > 0);
  const steps = portfolio.steps.map((step) => ({ ...step, groups: groupsOf(step.groups) }));
  return { ...portfolio, steps };
}

function selectedProfile(
  profile: ProfileContent,
  isIn: (thing: string) => boolean,
): ProfileContent {
  const kept = profileFields.map((field) => [
    field,
    isIn(thingOf("field", field)) ? profile[field] : "",
  ]);
  const links = profile.links.filter(({ url }) => isIn(thingOf("link", url)));
  return { ...(Object.fromEntries(kept) as ProfileContent), links };
}

function withoutTallies(portfolio: Portfolio): Portfolio {
  const steps = portfolio.steps
    .filter(({ groups }) => groups.length > 0)
    .map((step) => ({
      ...step,
      tally: null,
      groups: step.groups.map((group) => ({ ...group, tally: null })),
    }));
  return { ...portfolio, tally: null, steps };
}

/** What `selection` includes and nothing else. An item that is left out is not named by projects and evidence either. */
export function selectedPortfolio(whole: Portfolio, selection: SelectionContent): Portfolio {
  const { sections, hideUnfinished, percentage, footer } = selection;
  const leftOut = new Set(selection.leftOut);
  const shown = new Set(sections);
  const isIn = (section: SectionKey) => (thing: string) =>
    shown.has(section) && !leftOut.has(thing);
  const isKept = (item: string) => !leftOut.has(thingOf("item", item));
  const done = withoutUnfinished(whole);
  const isBegun = itemsIn(done).length + done.projects.length + done.evidence.length > 0;
  const portfolio = hideUnfinished ? done : whole;
  const { profile, projects, evidence } = portfolio;
  const selected = {
    ...withItems(portfolio, ({ kind, key }) => isIn(sectionOfKind[kind])(thingOf("item", key))),
    profile: selectedProfile(profile, isIn("profile")),
    projects: projects
      .filter(({ id }) => isIn("projects")(thingOf("project", id)))
      .map((project) => ({
        ...project,
        item: project.item !== null && isKept(project.item) ? project.item : null,
        rubric: project.rubric.filter(({ key }) => isKept(key)),
        skills: project.skills.filter(({ key }) => isKept(key)),
      })),
    evidence: evidence
      .filter(({ kind, id }) => isIn(sectionOfEvidence(kind))(thingOf("evidence", id)))
      .map((each) => ({ ...each, items: each.items.filter(isKept) })),
    layout: { sections, footer, isBegun },
  };
  return percentage ? selected : withoutTallies(selected);
}

export type Thing = { readonly name: string; readonly title: string };

/** The single things that a section can hold, before any is left out. */
export function thingsIn(
  whole: Portfolio,
  { hideUnfinished }: Pick<SelectionContent, "hideUnfinished">,
): Readonly<Record<SectionKey, readonly Thing[]>> {
  const portfolio = hideUnfinished ? withoutUnfinished(whole) : whole;
  const { profile, projects, evidence } = portfolio;
  const items = itemsIn(portfolio).map(({ kind, key, title }) => ({
    section: sectionOfKind[kind],
    name: thingOf("item", key),
    title,
  }));
  const own = [
    ...profileFields
      .filter((field) => profile[field] !== "")
      .map((field) => ({
        section: "profile",
        name: thingOf("field", field),
        title: profile[field],
      })),
    ...profile.links.map(({ label, url }) => ({
      section: "profile",
      name: thingOf("link", url),
      title: label || url,
    })),
    ...projects.map(({ id, title }) => ({
      section: "projects",
      name: thingOf("project", id),
      title,
    })),
    ...evidence.map(({ kind, id, title }) => ({
      section: sectionOfEvidence(kind),
      name: thingOf("evidence", id),
      title,
    })),
  ];
  const of = (section: SectionKey) =>
    [...own, ...items].filter((thing) => thing.section === section);
  return {
    profile: of("profile"),
    projects: of("projects"),
    skills: of("skills"),
    certificates: of("certificates"),
    evidence: of("evidence"),
    education: of("education"),
    activities: of("activities"),
    competences: of("competences"),
  };
}
