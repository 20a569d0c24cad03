import type { Backing } from "../../domain/evidence-strength";
import { backingLevelOf, describedLength, type LinkAnswers } from "../../domain/level";
import { emptyProject } from "../../domain/project";
import { itemsShownBy, projectLevelOf } from "../../domain/project-level";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

/** Of evidence, a note, or a project with one of its links; what another kind has is empty. */
type BackingRow = {
  readonly kind: "evidence" | "note" | "project";
  readonly item: string;
  readonly text: string;
  readonly url: string;
  readonly metric: string;
  readonly value: string;
  readonly baseline: string;
  readonly limits: string;
  readonly rubric: string;
  readonly skills: string;
  readonly checkedAt: Date | null;
  readonly lapsedAt: Date | null;
};

const noProject = Prisma.raw(`'' AS "metric", '' AS "value", '' AS "baseline", '' AS "limits",
  '' AS "rubric", '' AS "skills"`);
const orEmpty = (names: readonly string[]) =>
  Prisma.raw(names.map((name) => `COALESCE(p."${name}", '') AS "${name}"`).join(", "));
const projectColumns = orEmpty(["metric", "value", "baseline", "limits", "rubric", "skills"]);

/** `which` narrows it. A link says more than a text, so that the text is read only where there is none. */
function evidenceAndNotesSql(enrolment: Prisma.Sql, which = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT 'evidence' AS "kind", i."itemKey" AS "item",
      CASE WHEN e."url" IS NULL THEN COALESCE(e."description", '') ELSE '' END AS "text",
      COALESCE(e."url", '') AS "url", ${noProject}, c."checkedAt", c."lapsedAt"
    FROM "EvidenceItem" i
    JOIN "Evidence" e ON e."enrolmentId" = i."enrolmentId" AND e."id" = i."evidenceId"
    LEFT JOIN "LinkCheck" c ON c."enrolmentId" = e."enrolmentId" AND c."url" = e."url"
    WHERE i."enrolmentId" = ${enrolment} AND e."removedAt" IS NULL ${which}
    UNION ALL
    SELECT 'note', i."itemKey", i."text", '', ${noProject}, NULL, NULL FROM "Note" i
    WHERE i."enrolmentId" = ${enrolment} AND length(i."text") >= ${describedLength} ${which}`;
}

function projectsSql(enrolment: Prisma.Sql): Prisma.Sql {
  const lineEnd = "\n";
  const projectSql = (link: Prisma.Sql) => Prisma.sql`
    SELECT 'project', COALESCE(p."itemKey", ''), p."summary" || ${lineEnd} || p."problem" || ${lineEnd}
        || p."role" || ${lineEnd} || p."data" || ${lineEnd} || p."approach", COALESCE(${link}, ''),
      ${projectColumns}, c."checkedAt", c."lapsedAt"
    FROM "Project" p LEFT JOIN "LinkCheck" c ON c."enrolmentId" = p."enrolmentId" AND c."url" = ${link}
    WHERE p."enrolmentId" = ${enrolment} AND p."removedAt" IS NULL`;
  return Prisma.sql`
    ${projectSql(Prisma.sql`p."repository"`)} UNION ALL ${projectSql(Prisma.sql`p."demo"`)}`;
}

function backingFrom(row: BackingRow): Backing[] {
  const { kind, item, text, url, checkedAt, lapsedAt, ...project } = row;
  const answers = new Map<string, LinkAnswers>(url ? [[url, { checkedAt, lapsedAt }]] : []);
  if (kind !== "project") {
    const level = backingLevelOf({ text, urls: [url] }, answers);
    // A note that describes nothing claims nothing either.
    return kind === "note" && level.name === "claimed" ? [] : [{ items: [item], level }];
  }
  const { metric, value, baseline, limits, rubric, skills } = project;
  const content = {
    ...{ ...emptyProject, title: "", summary: text, limits, repository: url || null },
    result: { metric, value, baseline, sample: "", measured: "" },
    ...{ item: item || null, rubric: JSON.parse(rubric), skills: JSON.parse(skills) },
  };
  return [{ items: itemsShownBy(content), level: projectLevelOf(content, answers) }];
}

/** What the learner's notes, evidence and projects say of items, in one query. */
export async function findBacking(userId: string, pathKey: string): Promise<Backing[]> {
  const enrolment = enrolmentIdSql(userId, pathKey);
  const rows = await rawQuery<BackingRow>(
    Prisma.sql`${evidenceAndNotesSql(enrolment)} UNION ALL ${projectsSql(enrolment)}`,
  );
  return rows.flatMap(backingFrom);
}

/** What notes and evidence say of these items, of which there are at most `most`. */
export async function findBackingOfItems(
  userId: string,
  pathKey: string,
  items: readonly string[],
  most: number,
): Promise<Backing[]> {
  if (items.length === 0) return [];
  // One length for all, because statements are cached.
  const keys = Prisma.join(Array.from({ length: most }, (_, at) => items[at] ?? items[0]));
  const rows = await rawQuery<BackingRow>(
    evidenceAndNotesSql(enrolmentIdSql(userId, pathKey), Prisma.sql`AND i."itemKey" IN (${keys})`),
  );
  return rows.flatMap(backingFrom);
}
