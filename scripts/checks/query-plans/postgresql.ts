import pg from "pg";
import type { Scan } from "./scan";

type PlanNode = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly PlanNode[];
};

/** The catalogue and the migrations table do not grow with learners. */
const ignoredRelations = /^(pg_|_prisma_migrations$)/;

/** Makes the planner scan a whole table only where no index fits. */
const plannerSettings = ["enable_seqscan = off", "enable_hashjoin = off", "enable_mergejoin = off"];

export async function findPostgresqlScans(
  url: string,
  statements: readonly string[],
): Promise<Scan[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const setting of ["plan_cache_mode = force_generic_plan", ...plannerSettings]) {
      await client.query(`SET ${setting}`);
    }
    const leading = await leadingColumns(client);
    const scans: Scan[] = [];
    for (const sql of statements) {
      const nodes = nodesOf(await planOf(client, sql));
      const found = nodes.filter((node) => isFullScan(node, leading)).map(describeNode);
      if (/\bLIMIT\b/.test(sql) && nodes.some(isSortBelowLimit))
        found.push("Sort of all below a Limit");
      scans.push(...found.map((description) => ({ sql, description })));
    }
    return scans;
  } finally {
    await client.end();
  }
}

async function planOf(client: pg.Client, sql: string): Promise<PlanNode> {
  const numbers = (sql.match(/\$\d+/g) ?? []).map((place) => Number(place.slice(1)));
  const values = Array.from({ length: Math.max(0, ...numbers) }, () => "NULL");
  await client.query(`PREPARE seen AS ${sql}`);
  const call = values.length > 0 ? `seen(${values.join(", ")})` : "seen";
  const { rows } = await client.query<{ "QUERY PLAN": { Plan: PlanNode }[] }>(
    `EXPLAIN (FORMAT JSON) EXECUTE ${call}`,
  );
  await client.query("DEALLOCATE seen");
  const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
  if (!plan) throw new Error(`PostgreSQL returned no plan for ${sql}`);
  return plan;
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

async function leadingColumns(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ index: string; column: string }>(
    `SELECT "indexrelid"::regclass::text AS "index", "attname" AS "column"
     FROM "pg_index" JOIN "pg_attribute" ON "attrelid" = "indexrelid" AND "attnum" = 1`,
  );
  return new Map(rows.map(({ index, column }) => [index.replaceAll('"', ""), column]));
}

function isFullScan(node: PlanNode, leading: ReadonlyMap<string, string>): boolean {
  if (ignoredRelations.test(node["Relation Name"] ?? "")) return false;
  if (node["Node Type"] === "Seq Scan") return true;
  const index = node["Index Name"];
  if (index === undefined || ignoredRelations.test(index)) return false;
  // Without a condition on its first column, the whole index is read.
  const first = leading.get(index) ?? index;
  return !new RegExp(`\\b${first}\\b`).test(node["Index Cond"] ?? "");
}

function isSortBelowLimit(node: PlanNode): boolean {
  return node["Node Type"] === "Limit" && node.Plans?.some(isSort) === true;
}

function isSort(node: PlanNode): boolean {
  return /Sort$/.test(node["Node Type"]);
}

function describeNode(node: PlanNode): string {
  return [node["Node Type"], node["Relation Name"], node["Index Name"]].filter(Boolean).join(" ");
}
