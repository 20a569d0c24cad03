import type { Portfolio } from "../domain/portfolio";

/** Instants in ISO 8601, days as `YYYY-MM-DD`; counts and percentages only where the selection includes them. */
export function renderJson(portfolio: Portfolio): string {
  const { format: version, generatedAt, layout, tally, steps, ...rest } = portfolio;
  const { path, profile, projects, evidence, ...head } = rest;
  const document = {
    format: "langkah-portfolio",
    version,
    generatedAt: generatedAt.toISOString(),
    ...head,
    path,
    profile,
    ...tally,
    projects,
    evidence,
    steps: steps.map(({ tally: count, groups, ...step }) => ({
      ...step,
      ...count,
      groups: groups.map(({ tally: groupCount, items, ...group }) => ({
        ...group,
        ...groupCount,
        items,
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
