import Sqlite from "better-sqlite3";
import { migrationsTable, type SchemaPart } from "./schema-part";

const ownTable = `m."type" = 'table' AND m."name" NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m."name" <> '${migrationsTable}'`;

/** From the pragmas, because the stored SQL depends on the version of SQLite that rewrote it. */
const schemaSql = `
SELECT 'table' AS "kind", m."name" AS "table", '' AS "name", '' AS "definition"
FROM "sqlite_master" m WHERE ${ownTable}
UNION ALL
SELECT 'column', m."name", c."name", concat_ws(' ', c."type", iif(c."notnull", 'NOT NULL', 'NULL'), c."dflt_value", 'key ' || c."pk")
FROM "sqlite_master" m JOIN pragma_table_xinfo(m."name") c WHERE ${ownTable}
UNION ALL
SELECT iif(i."unique", 'unique index', 'index'), m."name", i."name",
       (SELECT group_concat(concat_ws(' ', x."name", x."desc", x."coll"), ', ') FROM pragma_index_xinfo(i."name") x WHERE x."key")
         || iif(i."partial", ' partial', '')
FROM "sqlite_master" m JOIN pragma_index_list(m."name") i WHERE ${ownTable}
UNION ALL
SELECT 'constraint', m."name", 'foreign key on ' || f."from", concat_ws(' ', f."table", f."to", f."on_update", f."on_delete")
FROM "sqlite_master" m JOIN pragma_foreign_key_list(m."name") f WHERE ${ownTable}
UNION ALL
SELECT 'trigger', "tbl_name", "name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger'`;

export function describeSqliteSchema(database: Sqlite.Database): SchemaPart[] {
  return database.prepare<[], SchemaPart>(schemaSql).all();
}

export function describeSqliteSchemaAfter(migrations: readonly string[]): SchemaPart[] {
  const database = new Sqlite(":memory:");
  try {
    for (const sql of migrations) database.exec(sql);
    return describeSqliteSchema(database);
  } finally {
    database.close();
  }
}
