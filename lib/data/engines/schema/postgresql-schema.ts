import type pg from "pg";
import { migrationsTable, type SchemaPart } from "./schema-part";

/** Of the schema with the name $1; the search path must begin with it, so that names in definitions have no prefix. */
const schemaSql = `
WITH "own" AS (
  SELECT c."oid", c."relname" AS "table",
         CASE WHEN "oid_of_temp" = n."oid" THEN 'pg_temp' ELSE quote_ident(n."nspname") END || '.' AS "prefix"
  FROM "pg_class" c JOIN "pg_namespace" n ON n."oid" = c."relnamespace", pg_my_temp_schema() "oid_of_temp"
  WHERE n."nspname" = $1 AND c."relkind" IN ('r', 'p') AND c."relname" <> '${migrationsTable}'
)
SELECT 'table' AS "kind", "table", '' AS "name", '' AS "definition" FROM "own"
UNION ALL
SELECT 'column', "table", "attname",
       concat_ws(' ', format_type("atttypid", "atttypmod"), CASE WHEN "attnotnull" THEN 'NOT NULL' ELSE 'NULL' END,
         pg_get_expr(d."adbin", d."adrelid"))
FROM "own" JOIN "pg_attribute" a ON "attrelid" = "oid" AND "attnum" > 0 AND NOT "attisdropped"
LEFT JOIN "pg_attrdef" d ON d."adrelid" = a."attrelid" AND d."adnum" = a."attnum"
UNION ALL
SELECT CASE WHEN "indisunique" THEN 'unique index' ELSE 'index' END, "table", i."relname",
       replace(pg_get_indexdef("indexrelid"), "prefix", '') || CASE WHEN "indisvalid" THEN '' ELSE ' invalid' END
FROM "own" JOIN "pg_index" ON "indrelid" = "own"."oid" JOIN "pg_class" i ON i."oid" = "indexrelid"
UNION ALL
SELECT 'constraint', "table", "conname", replace(pg_get_constraintdef(c."oid"), "prefix", '')
FROM "own" JOIN "pg_constraint" c ON "conrelid" = "own"."oid"
UNION ALL
SELECT 'trigger', "table", "tgname", pg_get_triggerdef(t."oid") || ' ' || "tgenabled"::text
FROM "own" JOIN "pg_trigger" t ON "tgrelid" = "own"."oid"
WHERE NOT "tgisinternal" OR "tgenabled" <> 'O'`;

export async function describePostgresqlSchema(client: pg.Client): Promise<SchemaPart[]> {
  const { rows } = await client.query<{ schema: string }>(`SELECT current_schema() AS "schema"`);
  return describe(client, rows[0]?.schema ?? "");
}

/** In temporary tables, which are gone afterwards. */
export async function describePostgresqlSchemaAfter(
  client: pg.Client,
  migrations: readonly string[],
): Promise<SchemaPart[]> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL search_path = pg_temp");
    for (const sql of migrations) await client.query(sql);
    const { rows } = await client.query<{ schema: string }>(
      `SELECT "nspname" AS "schema" FROM "pg_namespace" WHERE "oid" = pg_my_temp_schema()`,
    );
    return await describe(client, rows[0]?.schema ?? "");
  } finally {
    await client.query("ROLLBACK");
  }
}

async function describe(client: pg.Client, schema: string): Promise<SchemaPart[]> {
  return (await client.query<SchemaPart>(schemaSql, [schema])).rows;
}
