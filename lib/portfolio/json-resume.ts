import type { Portfolio } from "../domain/portfolio";
import { basicsOf } from "./json-resume/basics";
import { certificatesOf, educationOf } from "./json-resume/education";
import { interestsOf, skillsOf } from "./json-resume/path-items";
import { projectsOf, publicationsOf } from "./json-resume/projects";
import type { PortfolioLabels } from "./labels";

const schemaUrl = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/** JSON Resume, schema v1.0.0. */
export function renderJsonResume(portfolio: Portfolio, labels: PortfolioLabels): string {
  const resume = {
    $schema: schemaUrl,
    basics: basicsOf(portfolio, labels),
    projects: projectsOf(portfolio),
    skills: skillsOf(portfolio, labels),
    certificates: certificatesOf(portfolio),
    publications: publicationsOf(portfolio),
    education: educationOf(portfolio, labels),
    interests: interestsOf(portfolio),
    meta: { version: "v1.0.0", lastModified: portfolio.generatedAt.toISOString() },
  };
  return `${JSON.stringify(resume, null, 2)}\n`;
}
