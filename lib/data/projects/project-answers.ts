import type { LinkAnswers } from "../../domain/level";
import type { Project } from "../../domain/project";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";
import { type ProjectRow, projectFrom } from "./project-row";
import { projectColumns } from "./project-rows";

type AnswerColumns = Readonly<
  Record<
    "repositoryCheckedAt" | "repositoryLapsedAt" | "demoCheckedAt" | "demoLapsedAt",
    Date | null
  >
>;

export type AnsweredProject = {
  readonly project: Project;
  /** How its links last answered, by address. */
  readonly answers: ReadonlyMap<string, LinkAnswers>;
};

function answeredFrom(row: ProjectRow & AnswerColumns): AnsweredProject {
  const { repositoryCheckedAt, repositoryLapsedAt, demoCheckedAt, demoLapsedAt, ...columns } = row;
  const project = projectFrom(columns);
  const answers: [string | null, LinkAnswers][] = [
    [project.repository, { checkedAt: repositoryCheckedAt, lapsedAt: repositoryLapsedAt }],
    [project.demo, { checkedAt: demoCheckedAt, lapsedAt: demoLapsedAt }],
  ];
  return {
    project,
    answers: new Map(answers.flatMap(([url, answer]) => (url === null ? [] : [[url, answer]]))),
  };
}

/** Live ones with the answers of their links, in one query. */
export async function findAnsweredProjects(
  userId: string,
  pathKey: string,
): Promise<AnsweredProject[]> {
  const rows = await rawQuery<ProjectRow & AnswerColumns>(Prisma.sql`
    SELECT ${projectColumns},
      r."checkedAt" AS "repositoryCheckedAt", r."lapsedAt" AS "repositoryLapsedAt",
      d."checkedAt" AS "demoCheckedAt", d."lapsedAt" AS "demoLapsedAt"
    FROM "Project" p
    LEFT JOIN "LinkCheck" r ON r."enrolmentId" = p."enrolmentId" AND r."url" = p."repository"
    LEFT JOIN "LinkCheck" d ON d."enrolmentId" = p."enrolmentId" AND d."url" = p."demo"
    WHERE p."enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND p."removedAt" IS NULL`);
  return rows.map(answeredFrom);
}
