import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import type { EngineName } from "@/lib/data/engines/connection";
import { schemaFor } from "../setup/schema.mjs";

/** Loads Prisma's schema engine by hand: the package's entry imports .wasm as a module, which Node does not support. */
const require = createRequire(import.meta.url);

type Bindings = {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(wasm: WebAssembly.Exports): void;
};

let bindings: Promise<Bindings> | undefined;

async function loadBindings(): Promise<Bindings> {
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const loaded: Bindings & WebAssembly.ModuleImports = await import(entry);
  const bytes = readFileSync(join(entry, "..", "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": loaded,
  });
  loaded.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
  return loaded;
}

/** Prisma's migrations table, which is not in the schema. */
const migrationsTables = {
  sqlite: "_prisma_migrations",
  postgresql: "public._prisma_migrations",
} as const;

type Adapter = Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0];

async function schemaDiff(engine: EngineName, adapter: Adapter): Promise<string> {
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  const path = `${engine}.prisma`;
  const schema = schemaFor(engine);
  const schemaEngine = await SchemaEngine.new(
    { datamodels: [[path, schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const files = [{ path, content: schema }];
  const { stdout } = await schemaEngine.diff({
    from: { tag: "schemaDatasource", files, configDir: process.cwd() },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: [migrationsTables[engine]], externalEnums: [] },
  });
  schemaEngine.free();
  const sql = stdout ?? "";
  return sql.includes("-- This is an empty migration.") ? "" : sql;
}

/** Returns the SQL that turns the database at `url` into the schema; empty when they agree. */
export async function findSchemaDiff(engine: EngineName, url: string): Promise<string> {
  const adapter =
    engine === "sqlite"
      ? new PrismaBetterSqlite3({ url }, { shadowDatabaseUrl: ":memory:" })
      : new PrismaPg(catalogPool(url), { disposeExternalPool: true });
  return schemaDiff(engine, adapter);
}

/** Prisma's adapter does not know the catalogue's type "char", so its columns are passed on as text. */
function catalogPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url });
  const query = pool.query.bind(pool);
  return Object.assign(pool, {
    query: async (config: pg.QueryConfig, values: unknown[]) => {
      const result = await query(config, values);
      for (const field of result.fields) {
        if (field.dataTypeID === pg.types.builtins.CHAR) field.dataTypeID = pg.types.builtins.TEXT;
      }
      return result;
    },
  });
}
