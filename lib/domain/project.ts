import type { Lifecycle } from "./evidence";
import type { Picture } from "./picture";

/** In characters. */
export const projectLimits = {
  title: 120,
  summary: 200,
  role: 200,
  problem: 4000,
  data: 4000,
  approach: 4000,
  limits: 4000,
  aiHelp: 4000,
  metric: 100,
  value: 40,
  baseline: 200,
  sample: 200,
  measured: 500,
  dataset: 300,
  task: 300,
  where: 300,
} as const;

/** Live projects of a learner. */
export const projectLimit = 20;

/** Removed ones that the history still names. */
export const removedProjectLimit = 500;

export const taskLimit = 30;
export const projectSkillLimit = 60;

export type ProjectResult = {
  readonly metric: string;
  readonly value: string;
  /** What the simplest way reaches. */
  readonly baseline: string;
  readonly sample: string;
  /** How it was measured. */
  readonly measured: string;
};

export type RubricPoint = {
  /** The key of a competence of the path. */
  readonly competence: string;
  /** Where to see it, never empty: a point without it is not earned. */
  readonly where: string;
};

export type ProjectTask = { readonly text: string; readonly done: boolean };

export type ProjectContent = {
  /** The project item of the path that it belongs to. */
  readonly item: string | null;
  readonly title: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly problem: string;
  readonly role: string;
  readonly data: string;
  readonly approach: string;
  /** Null where none of it is filled in; a part that is missing is empty. */
  readonly result: ProjectResult | null;
  /** Where it fails. */
  readonly limits: string | null;
  readonly aiHelp: string | null;
  readonly repository: string | null;
  readonly demo: string | null;
  readonly dataset: string | null;
  /** Local days. */
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
  readonly rubric: readonly RubricPoint[];
  readonly tasks: readonly ProjectTask[];
  /** Keys of the items that it shows. */
  readonly skills: readonly string[];
};

/** A removed one keeps only its title and its item. */
export type Project = ProjectContent &
  Lifecycle & {
    /** Chosen by the client; unique within the learner's path. */
    readonly id: string;
    /** Rises by one with each write, a removal included. */
    readonly version: number;
  };

/** Its picture is a file beside the document; `content` is null where it was not read from one. */
export type ArchivedProject = Project & {
  readonly picture: { readonly file: string; readonly content: Picture | null } | null;
};

export const emptyProject: Omit<ProjectContent, "title"> = {
  item: null,
  summary: "",
  problem: "",
  role: "",
  data: "",
  approach: "",
  result: null,
  limits: null,
  aiHelp: null,
  repository: null,
  demo: null,
  dataset: null,
  startedOn: null,
  finishedOn: null,
  rubric: [],
  tasks: [],
  skills: [],
};

/** Only the content, without what a caller's object may hold besides. */
export function projectContentOf(project: ProjectContent): ProjectContent {
  const names = ["title", ...Object.keys(emptyProject)] as (keyof ProjectContent)[];
  return Object.fromEntries(names.map((name) => [name, project[name]])) as ProjectContent;
}
