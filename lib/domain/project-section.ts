import type { ProjectContent, ProjectResult } from "./project";

/** The parts that are edited apart from each other. */
export const projectSections = {
  about: ["title", "summary", "role", "item", "startedOn", "finishedOn"],
  result: ["result"],
  links: ["repository", "demo"],
  problem: ["problem"],
  data: ["data", "dataset"],
  approach: ["approach"],
  limits: ["limits"],
  aiHelp: ["aiHelp"],
  skills: ["skills"],
  rubric: ["rubric"],
  tasks: ["tasks"],
} as const satisfies Record<string, readonly (keyof ProjectContent)[]>;

export type ProjectSection = keyof typeof projectSections;

export const sectionNames = Object.keys(projectSections) as ProjectSection[];

const noResult: ProjectResult = { metric: "", value: "", baseline: "", sample: "", measured: "" };

/** The ticks of tasks change apart from their list. */
function partOf(section: ProjectSection, content: ProjectContent): string {
  if (section === "tasks") return JSON.stringify(content.tasks.map(({ text }) => text));
  return JSON.stringify(projectSections[section].map((name) => content[name]));
}

/** A short text that is another one for another content of the section: what an edit was based on. */
export function sectionBaseOf(section: ProjectSection, content: ProjectContent): string {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (const unit of new TextEncoder().encode(partOf(section, content))) {
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return `${(high >>> 0).toString(36)}.${(low >>> 0).toString(36)}`;
}

/** The section as its form has it: items separated by spaces, and one task a line. */
export function sectionValuesOf(
  section: ProjectSection,
  content: ProjectContent,
): Readonly<Record<string, string>> {
  if (section === "result") return { ...(content.result ?? noResult) };
  if (section === "skills") return { skills: content.skills.join(" ") };
  if (section === "tasks") return { tasks: content.tasks.map(({ text }) => text).join("\n") };
  if (section === "rubric")
    return Object.fromEntries(content.rubric.map(({ competence, where }) => [competence, where]));
  return Object.fromEntries(projectSections[section].map((name) => [name, content[name] ?? ""]));
}

/** The change, where the section is still what it was based on or is as wanted already; otherwise null. */
export function sectionChangeOf(
  section: ProjectSection,
  base: string,
  known: ProjectContent,
  change: Partial<ProjectContent>,
): Partial<ProjectContent> | null {
  const isBase = sectionBaseOf(section, known) === base;
  const isAsWanted = partOf(section, { ...known, ...change }) === partOf(section, known);
  return isBase || isAsWanted ? change : null;
}
