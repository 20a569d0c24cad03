import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

/**
 * Prisma's schema engine as WebAssembly: the same engine as its command line uses, without the download that this
 * one needs. The package's own entry imports .wasm as a module, which Node cannot, so it is loaded by hand.
 */
const require = createRequire(import.meta.url);

type Bindings = {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(wasm: WebAssembly.Exports): void;
};

async function loadBindings(): Promise<Bindings> {
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings: Bindings & WebAssembly.ModuleImports = await import(entry);
  const bytes = readFileSync(join(entry, "..", "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
  return bindings;
}

export const schemaFile = "prisma/schema.prisma";

/** The SQL that turns the database in `file` into what the schema says; empty when it is that already. */
export async function differenceTo(file: string): Promise<string> {
  const { SchemaEngine } = await loadBindings();
  const schema = readFileSync(schemaFile, "utf8");
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaBetterSqlite3({ url: `file:${file}` }, { shadowDatabaseUrl: ":memory:" }),
  );
  const engine = await SchemaEngine.new({ datamodels: [[schemaFile, schema]] }, () => {}, adapter);
  const files = [{ path: schemaFile, content: schema }];
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: process.cwd() },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: ["_prisma_migrations"], externalEnums: [] },
  });
  engine.free();
  const sql = stdout ?? "";
  return sql.includes("-- This is an empty migration.") ? "" : sql;
}
