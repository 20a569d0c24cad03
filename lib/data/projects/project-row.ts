import type { LinkAnswers } from "../../domain/level";
import type { Project, ProjectResult } from "../../domain/project";
import { type LevelledProject, projectLevelOf } from "../../domain/project-level";

type ResultColumns = { readonly [Name in keyof ProjectResult]: string | null };

type JsonColumns = Readonly<Record<"rubric" | "tasks" | "skills", string>>;

export type ProjectRow = Omit<Project, "item" | "result" | keyof JsonColumns> &
  ResultColumns &
  JsonColumns & { readonly itemKey: string | null };

const noResult: ResultColumns = {
  metric: null,
  value: null,
  baseline: null,
  sample: null,
  measured: null,
};

/** An empty part is null, so that a project without a result has none of them. */
export function projectRowOf({
  item,
  result,
  rubric,
  tasks,
  skills,
  ...rest
}: Project): ProjectRow {
  const parts = Object.entries(result ?? {}).map(([name, text]) => [name, text || null]);
  return {
    ...rest,
    ...noResult,
    ...Object.fromEntries(parts),
    itemKey: item,
    rubric: JSON.stringify(rubric),
    tasks: JSON.stringify(tasks),
    skills: JSON.stringify(skills),
  };
}

export function projectFrom(row: ProjectRow): Project {
  const { itemKey, metric, value, baseline, sample, measured, rubric, tasks, skills, ...rest } =
    row;
  const parts = { metric, value, baseline, sample, measured };
  const isEmpty = Object.values(parts).every((part) => part === null);
  const texts = Object.entries(parts).map(([name, part]) => [name, part ?? ""]);
  return {
    ...rest,
    item: itemKey,
    result: isEmpty ? null : (Object.fromEntries(texts) as ProjectResult),
    rubric: JSON.parse(rubric),
    tasks: JSON.parse(tasks),
    skills: JSON.parse(skills),
  };
}

type Nullable<Fields> = { readonly [Name in keyof Fields]: Fields[Name] | null };

/** Beside a project: how its links answered, and its picture. */
export type LevelledRow = ProjectRow &
  Nullable<{
    readonly repositoryCheckedAt: Date;
    readonly repositoryLapsedAt: Date;
    readonly demoCheckedAt: Date;
    readonly demoLapsedAt: Date;
    readonly contentType: string;
    readonly width: number;
    readonly height: number;
  }>;

export function levelledProjectFrom({
  repositoryCheckedAt,
  repositoryLapsedAt,
  demoCheckedAt,
  demoLapsedAt,
  contentType,
  width,
  height,
  ...row
}: LevelledRow): LevelledProject {
  const project = projectFrom(row);
  const { repository, demo } = project;
  const answers = new Map<string, LinkAnswers>();
  if (repository)
    answers.set(repository, { checkedAt: repositoryCheckedAt, lapsedAt: repositoryLapsedAt });
  if (demo) answers.set(demo, { checkedAt: demoCheckedAt, lapsedAt: demoLapsedAt });
  const hasPicture = contentType !== null && width !== null && height !== null;
  const picture = hasPicture ? { contentType, width, height } : null;
  return { ...project, level: projectLevelOf(project, answers), answers, picture };
}
