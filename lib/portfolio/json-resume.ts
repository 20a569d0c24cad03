import type { ItemKind } from "../domain/path";
import type { Portfolio, PortfolioGroup, PortfolioItem } from "../domain/portfolio";
import { interpolate, type PortfolioLabels } from "./labels";
import { displayNameOf, portfolioGroupsOf } from "./sections";

const schemaUrl = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
// Stricter than RFC 5322, as the schema is; other addresses are left out.
const plainEmail = /^[a-z0-9_+-]+(\.[a-z0-9_+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/i;

function doneItemsOf(groups: readonly PortfolioGroup[], kind: ItemKind): readonly PortfolioItem[] {
  return groups
    .flatMap((group) => group.items)
    .filter((item) => item.kind === kind && item.status === "done");
}

/** Both or none, because the schema allows no null and readers write "Present" after a start without an end. */
function datesOf({ startedOn, completedOn }: PortfolioItem) {
  if (!completedOn) return {};
  const isInOrder = startedOn !== null && startedOn < completedOn;
  return { startDate: isInOrder ? startedOn : completedOn, endDate: completedOn };
}

function keywordsOf(groups: readonly PortfolioGroup[], kinds: readonly ItemKind[]) {
  return groups
    .filter((group) => kinds.includes(group.kind))
    .map((group) => ({
      name: group.title,
      keywords: group.items.filter((item) => item.status === "done").map((item) => item.title),
    }))
    .filter(({ keywords }) => keywords.length > 0);
}

/** Readers print `institution` first and without asking whether there is one. */
function educationOf(groups: readonly PortfolioGroup[], labels: PortfolioLabels) {
  const degrees = doneItemsOf(groups, "education").map((item) => ({
    institution: labels.unknownInstitution,
    studyType: item.title,
    ...datesOf(item),
  }));
  const courses = doneItemsOf(groups, "course").map((item) => ({
    institution: item.title,
    studyType: labels.onlineCourse,
    ...datesOf(item),
  }));
  return [...degrees, ...courses];
}

/** JSON Resume, schema v1.0.0. */
export function renderJsonResume(portfolio: Portfolio, labels: PortfolioLabels): string {
  const groups = portfolioGroupsOf(portfolio);
  const { email } = portfolio.learner;
  const { done, required } = portfolio;
  const resume = {
    $schema: schemaUrl,
    basics: {
      name: displayNameOf(portfolio),
      label: labels.role,
      ...(plainEmail.test(email) ? { email } : {}),
      summary: `${portfolio.percent}% · ${interpolate(labels.progressLong, { done, required })}. ${labels.footer}`,
      // Readers look into both without asking whether they are there.
      location: {},
      profiles: [],
    },
    skills: keywordsOf(groups, ["skill", "tool", "competence"]),
    projects: doneItemsOf(groups, "project").map((item) => ({
      name: item.title,
      ...datesOf(item),
    })),
    certificates: doneItemsOf(groups, "certification").map((item) => ({
      name: item.title,
      ...(item.completedOn ? { date: item.completedOn } : {}),
    })),
    education: educationOf(groups, labels),
    // The schema has no better place for these kinds.
    interests: keywordsOf(groups, ["community", "habit", "application", "challenge"]),
    meta: { version: "v1.0.0", lastModified: portfolio.generatedAt.toISOString() },
  };
  return `${JSON.stringify(resume, null, 2)}\n`;
}
