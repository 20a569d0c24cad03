import type { ItemKind } from "../domain/path";
import type {
  Portfolio,
  PortfolioEvidence,
  PortfolioGroup,
  PortfolioItem,
  PortfolioProject,
} from "../domain/portfolio";
import { documentOf, nameOf } from "./document/document";
import { evidenceIn } from "./document/entries";
import { coveredItems } from "./document/item-lines";
import type { PortfolioLabels } from "./labels";

const schemaUrl = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
// Stricter than RFC 5322, as the schema is; other addresses are left out.
const plainEmail = /^[a-z0-9_+-]+(\.[a-z0-9_+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** Without what is empty: the schema allows no null, and readers print what is there. */
function filled<T extends object>(fields: T): Partial<T> {
  const isFilled = (value: unknown) =>
    value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => isFilled(value)),
  ) as Partial<T>;
}

/** Both or none, because readers write "Present" after a start without an end. */
function datesOf(startedOn: string | null, endedOn: string | null) {
  if (!endedOn) return {};
  const isInOrder = startedOn !== null && startedOn < endedOn;
  return { startDate: isInOrder ? startedOn : endedOn, endDate: endedOn };
}

function itemsOf(portfolio: Portfolio, kind: ItemKind): readonly PortfolioItem[] {
  const covered = coveredItems(portfolio);
  return groupsOf(portfolio)
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === kind && item.status === "done" && !covered.has(item.key));
}

const groupsOf = ({ steps }: Portfolio) => steps.flatMap(({ groups }) => groups);

function doneTitles({ items }: PortfolioGroup, level?: string): string[] {
  return items
    .filter((item) => item.status === "done" && (level ?? item.level?.name) === item.level?.name)
    .map(({ title }) => title);
}

/** One entry for each level, because an entry has only one. */
function skillsOf(portfolio: Portfolio, labels: PortfolioLabels) {
  const groups = groupsOf(portfolio).filter(({ kind }) =>
    ["skill", "tool", "competence"].includes(kind),
  );
  return groups.flatMap((group) => {
    const levels = new Set(group.items.map(({ level }) => level?.name));
    return [...levels].flatMap((level) => {
      const keywords = level === undefined ? [] : doneTitles(group, level);
      if (level === undefined || keywords.length === 0) return [];
      return { name: group.title, level: labels.level[level], keywords };
    });
  });
}

/** The schema has no better place for these kinds. */
function interestsOf(portfolio: Portfolio) {
  return groupsOf(portfolio)
    .filter(({ kind }) => ["community", "habit", "application", "challenge"].includes(kind))
    .map((group) => ({ name: group.title, keywords: doneTitles(group) }))
    .filter(({ keywords }) => keywords.length > 0);
}

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

/** Readers print `institution` first and without asking whether there is one. */
function educationOf(portfolio: Portfolio, labels: PortfolioLabels) {
  const courses = evidenceIn("certificates", portfolio).filter(({ kind }) => kind === "course");
  return [
    ...itemsOf(portfolio, "education").map((item) => ({
      institution: labels.unknownInstitution,
      studyType: item.title,
      ...datesOf(item.startedOn, item.completedOn),
    })),
    ...courses.map(({ title, issuer, url, issuedOn }) => ({
      institution: issuer ?? title,
      ...(issuer === null ? {} : { area: title }),
      studyType: labels.onlineCourse,
      ...filled({ url }),
      ...datesOf(null, issuedOn),
    })),
    ...itemsOf(portfolio, "course").map((item) => ({
      institution: item.title,
      studyType: labels.onlineCourse,
      ...datesOf(item.startedOn, item.completedOn),
    })),
  ];
}

function certificatesOf(portfolio: Portfolio) {
  const own = evidenceIn("certificates", portfolio).filter(({ kind }) => kind === "certificate");
  return [
    ...own.map(({ title, issuer, url, issuedOn }) => ({
      name: title,
      ...filled({ issuer, url, date: issuedOn }),
    })),
    ...itemsOf(portfolio, "certification").map(({ title, completedOn }) => ({
      name: title,
      ...filled({ date: completedOn }),
    })),
  ];
}

function basicsOf(portfolio: Portfolio, labels: PortfolioLabels) {
  const { headline, place, email, phone, links } = portfolio.profile;
  const { about, progress } = documentOf(portfolio, labels);
  const summary = [...about, progress ? `${progress.percent}, ${progress.text}` : ""];
  return {
    name: nameOf(portfolio, labels),
    label: headline,
    ...filled({
      email: plainEmail.test(email) ? email : "",
      phone,
      url: links[0]?.url ?? "",
      summary: summary.filter(Boolean).join("\n"),
    }),
    // Readers look into both without asking whether they are there.
    location: place ? { city: place } : {},
    profiles: links.map(({ label, url }) => ({
      network: label || new URL(url).hostname,
      username: new URL(url).pathname.split("/").filter(Boolean).at(-1) ?? new URL(url).hostname,
      url,
    })),
  };
}

/** JSON Resume, schema v1.0.0. */
export function renderJsonResume(portfolio: Portfolio, labels: PortfolioLabels): string {
  const work = evidenceIn("evidence", portfolio);
  const isWritten = ({ kind }: PortfolioEvidence) => kind === "article" || kind === "document";
  const resume = {
    $schema: schemaUrl,
    basics: basicsOf(portfolio, labels),
    projects: [
      ...portfolio.projects.map(projectOf),
      ...itemsOf(portfolio, "project").map(({ title, startedOn, completedOn }) => ({
        name: title,
        ...datesOf(startedOn, completedOn),
      })),
      ...work.filter((each) => !isWritten(each)).map(workOf),
    ],
    skills: skillsOf(portfolio, labels),
    certificates: certificatesOf(portfolio),
    publications: work.filter(isWritten).map(({ title, url, description, issuer, issuedOn }) => ({
      name: title,
      ...filled({ publisher: issuer, releaseDate: issuedOn, url, summary: description }),
    })),
    education: educationOf(portfolio, labels),
    interests: interestsOf(portfolio),
    meta: { version: "v1.0.0", lastModified: portfolio.generatedAt.toISOString() },
  };
  return `${JSON.stringify(resume, null, 2)}\n`;
}
