import type { Portfolio, PortfolioEvidence, PortfolioProject } from "../../domain/portfolio";
import { evidenceIn } from "../document/entries";
import { datesOf, filled } from "./fields";
import { itemsOf } from "./path-items";

function projectOf(project: PortfolioProject) {
  const { title, summary, problem, approach, limits, role, skills, result } = project;
  const { metric = "", value = "", baseline = "", sample = "", measured = "" } = result ?? {};
  const figure = [
    `${metric} ${value}`.trim(),
    baseline && `(${baseline})`,
    sample && `n = ${sample}`,
  ];
  const { startedOn, finishedOn, demo, repository } = project;
  const ended = datesOf(startedOn, finishedOn);
  return {
    name: title,
    ...filled({
      description: summary || problem,
      highlights: [figure.filter(Boolean).join(" "), measured, approach, limits ?? ""].filter(
        Boolean,
      ),
      keywords: skills.map((skill) => skill.title),
      roles: role ? [role] : [],
      url: demo ?? repository,
    }),
    ...(finishedOn === null && startedOn !== null ? { startDate: startedOn } : ended),
  };
}

function workOf({ title, url, description, issuedOn }: PortfolioEvidence) {
  return { name: title, ...filled({ url, description }), ...datesOf(null, issuedOn) };
}

const isWritten = ({ kind }: PortfolioEvidence) => kind === "article" || kind === "document";

export function projectsOf(portfolio: Portfolio) {
  const work = evidenceIn("evidence", portfolio).filter((each) => !isWritten(each));
  return [
    ...portfolio.projects.map(projectOf),
    ...itemsOf(portfolio, "project").map(({ title, startedOn, completedOn }) => ({
      name: title,
      ...datesOf(startedOn, completedOn),
    })),
    ...work.map(workOf),
  ];
}

export function publicationsOf(portfolio: Portfolio) {
  const written = evidenceIn("evidence", portfolio).filter(isWritten);
  return written.map(({ title, url, description, issuer, issuedOn }) => ({
    name: title,
    ...filled({ publisher: issuer, releaseDate: issuedOn, url, summary: description }),
  }));
}
