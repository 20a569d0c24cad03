import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { projectLimits, projectSkillLimit, taskLimit } from "@/lib/domain/project";
import type { ProjectSection } from "@/lib/domain/project-section";
import type { ProjectView } from "@/lib/loaders/project";
import type { SectionField } from "./section-field";

type Translator = ReturnType<typeof useTranslations<"project">>;

const simpleFields = {
  title: ["line"],
  summary: ["line"],
  role: ["line", "hint"],
  startedOn: ["day"],
  finishedOn: ["day", "hint"],
  metric: ["line", "hint"],
  value: ["line", "hint"],
  baseline: ["line", "hint"],
  sample: ["line", "hint"],
  measured: ["text"],
  repository: ["url"],
  demo: ["url"],
  problem: ["text"],
  data: ["text"],
  dataset: ["line"],
  approach: ["text"],
  limits: ["text", "hint"],
  aiHelp: ["text", "hint"],
} as const satisfies Record<string, readonly [SectionField["kind"], "hint"?]>;

type SimpleName = keyof typeof simpleFields;

const simpleSections: Partial<Record<ProjectSection, readonly SimpleName[]>> = {
  result: ["metric", "value", "baseline", "sample", "measured"],
  links: ["repository", "demo"],
  problem: ["problem"],
  data: ["data", "dataset"],
  approach: ["approach"],
  limits: ["limits"],
  aiHelp: ["aiHelp"],
};

/** The fields of a section with what is stored. */
export function sectionFieldsOf(
  section: ProjectSection,
  view: ProjectView,
  t: Translator,
  locale: Locale,
): SectionField[] {
  if (section === "about") return aboutFields(view, t, locale);
  if (section === "skills") return [skillsField(view, t, locale)];
  if (section === "rubric") return rubricFields(view, t, locale);
  if (section === "tasks") return [tasksField(view, t)];
  return (simpleSections[section] ?? []).map((name) => simpleField(name, view, t));
}

function simpleField(name: SimpleName, { project }: ProjectView, t: Translator): SectionField {
  const [kind, hint] = simpleFields[name];
  const stored: Partial<Record<SimpleName, string | null>> = { ...project.result, ...project };
  const limits: Partial<Record<SimpleName, number>> = projectLimits;
  return {
    name,
    kind,
    label: t(`fields.${name}`),
    hint: hint && t(`hints.${name as "role"}`),
    value: stored[name] ?? "",
    limit: limits[name],
  };
}

function aboutFields(view: ProjectView, t: Translator, locale: Locale): SectionField[] {
  const items = view.projectItems.map(({ key, title }) => ({ value: key, label: title[locale] }));
  const item: SectionField = {
    name: "item",
    kind: "choice",
    label: t("fields.item"),
    value: view.project.item ?? "",
    options: [{ value: "", label: t("noItem") }, ...items],
  };
  const [title, summary, role, startedOn, finishedOn] = (
    ["title", "summary", "role", "startedOn", "finishedOn"] as const
  ).map((name) => simpleField(name, view, t));
  return [title, summary, role, item, startedOn, finishedOn].filter((field) => field !== undefined);
}

/** Skills that the form does not offer stay as they are. */
function skillsField(
  { project, skillGroups, skills }: ProjectView,
  t: Translator,
  locale: Locale,
): SectionField {
  const offered = skillGroups.flatMap(({ title, items }) =>
    items.map((item) => ({
      value: item.key,
      label: item.title[locale],
      group: title[locale],
    })),
  );
  const known = new Set(offered.map(({ value }) => value));
  const others = skills
    .filter(({ place }) => !known.has(place.item.key))
    .map(({ place }) => ({
      value: place.item.key,
      label: place.item.title[locale],
      group: place.step.title[locale],
    }));
  return {
    name: "skills",
    kind: "ticks",
    label: t("fields.skills"),
    value: project.skills.join(" "),
    options: [...offered, ...others],
    most: projectSkillLimit,
  };
}

function rubricFields({ duties }: ProjectView, t: Translator, locale: Locale): SectionField[] {
  return duties.flatMap(({ group, points }) =>
    points.map(({ item, where }, index) => ({
      name: item.key,
      kind: "line" as const,
      label: item.title[locale],
      hint: t("hints.where"),
      value: where ?? "",
      limit: projectLimits.where,
      heading: index === 0 ? group.title[locale] : undefined,
    })),
  );
}

function tasksField({ project }: ProjectView, t: Translator): SectionField {
  return {
    name: "tasks",
    kind: "text",
    label: t("fields.tasks"),
    value: project.tasks.map(({ text }) => text).join("\n"),
    limit: projectLimits.task,
    most: taskLimit,
  };
}
