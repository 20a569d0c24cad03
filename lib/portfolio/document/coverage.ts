import type { Portfolio, PortfolioItem } from "../../domain/portfolio";

/** Whether a project or a certificate says more about an item, which then has no line of its own. */
export function coverageOf({ projects, evidence }: Portfolio): (item: PortfolioItem) => boolean {
  const built = new Set(projects.map(({ item }) => item));
  const certificates = evidence.filter(({ kind }) => kind === "certificate" || kind === "course");
  const certified = new Set(certificates.flatMap(({ items }) => items));
  return ({ kind, key }) => {
    if (kind === "project") return built.has(key);
    return (kind === "certification" || kind === "course") && certified.has(key);
  };
}
