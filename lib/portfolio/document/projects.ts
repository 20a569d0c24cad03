import type { Portfolio, PortfolioProject } from "../../domain/portfolio";
import type { DocumentFact, DocumentLink, DocumentProject } from "../../domain/portfolio-document";
import { formatDay, formatList } from "../../format";
import { interpolate, type PortfolioLabels } from "../labels";
import { paragraphsOf, shownUrl } from "./contacts";
import { documentLevelOf } from "./level-words";

function figureOf(
  { result }: PortfolioProject,
  labels: PortfolioLabels,
): DocumentProject["figure"] {
  if (!result) return null;
  const { metric, value, baseline, sample } = result;
  if ([metric, value, baseline, sample].some((text) => text.trim() === "")) return null;
  const notes = [
    metric,
    interpolate(labels.figure.baseline, { baseline }),
    interpolate(labels.figure.sample, { sample }),
  ];
  return { value, notes };
}

/** A figure that lacks its baseline or sample is told as text. */
function resultText({ result }: PortfolioProject, labels: PortfolioLabels): string {
  if (!result) return "";
  const { metric, value, baseline, sample } = result;
  return [
    [metric, value].filter(Boolean).join(": "),
    baseline && interpolate(labels.figure.baseline, { baseline }),
    sample && interpolate(labels.figure.sample, { sample }),
  ]
    .filter(Boolean)
    .join("; ");
}

function factsOf(
  project: PortfolioProject,
  labels: PortfolioLabels,
  { locale }: Portfolio,
  hasFigure: boolean,
): DocumentFact[] {
  const { fact } = labels;
  const { problem, role, data, dataset, approach, result, limits, aiHelp, rubric, skills } =
    project;
  const facts: [string, string | null][] = [
    [fact.result, hasFigure ? null : resultText(project, labels)],
    [fact.limits, limits],
    [fact.problem, problem],
    [fact.role, role],
    [fact.data, [dataset, data].filter(Boolean).join("\n")],
    [fact.approach, approach],
    [fact.measured, result?.measured ?? null],
    [fact.aiHelp, aiHelp],
    [
      fact.skills,
      formatList(
        skills.map(({ title }) => title),
        locale,
      ),
    ],
    [fact.rubric, rubric.map(({ title, where }) => `${title} (${where})`).join("; ")],
  ];
  return facts
    .map(([label, text]) => ({ label, paragraphs: paragraphsOf(text) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function linksOf({ demo, repository }: PortfolioProject): DocumentLink[] {
  return [demo, repository].flatMap((url) => (url ? [{ text: shownUrl(url), url }] : []));
}

function datesOf(
  { startedOn, finishedOn }: PortfolioProject,
  labels: PortfolioLabels,
  { locale }: Portfolio,
): string {
  const day = (date: string) => formatDay(date, locale, "medium");
  if (startedOn && finishedOn && startedOn < finishedOn)
    return interpolate(labels.period, { from: day(startedOn), to: day(finishedOn) });
  if (finishedOn) return day(finishedOn);
  const date = startedOn && interpolate(labels.since, { date: day(startedOn) });
  return date ? interpolate(labels.dated, { verb: labels.learning.project, date }) : "";
}

export function documentProjectsOf(
  portfolio: Portfolio,
  labels: PortfolioLabels,
): DocumentProject[] {
  return portfolio.projects.map((project) => {
    const figure = figureOf(project, labels);
    return {
      key: project.id,
      title: project.title,
      summary: project.summary,
      figure,
      facts: factsOf(project, labels, portfolio, figure !== null),
      links: linksOf(project),
      dates: datesOf(project, labels, portfolio),
      level: documentLevelOf(project.level, labels, portfolio.locale),
    };
  });
}
