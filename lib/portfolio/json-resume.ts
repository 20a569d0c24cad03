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

/** An absent day is left out, because the schema does not allow null. */
function dateField(
  name: "date" | "startDate" | "endDate",
  day: string | null,
): Record<string, string> {
  return day ? { [name]: day } : {};
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

function educationOf(groups: readonly PortfolioGroup[], labels: PortfolioLabels) {
  const degrees = doneItemsOf(groups, "education").map((item) => ({
    studyType: item.title,
    ...dateField("endDate", item.completedOn),
  }));
  const courses = doneItemsOf(groups, "course").map((item) => item.title);
  return courses.length > 0 ? [...degrees, { studyType: labels.kind.course, courses }] : degrees;
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
    },
    skills: keywordsOf(groups, ["skill", "tool", "competence"]),
    projects: doneItemsOf(groups, "project").map((item) => ({
      name: item.title,
      ...dateField("startDate", item.startedOn),
      ...dateField("endDate", item.completedOn),
    })),
    certificates: doneItemsOf(groups, "certification").map((item) => ({
      name: item.title,
      ...dateField("date", item.completedOn),
    })),
    education: educationOf(groups, labels),
    // The schema has no better place for these kinds.
    interests: keywordsOf(groups, ["community", "habit", "application", "challenge"]),
    meta: { version: "v1.0.0", lastModified: portfolio.generatedAt.toISOString() },
  };
  return `${JSON.stringify(resume, null, 2)}\n`;
}
