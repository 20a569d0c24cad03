/**
 * Loaded into the app by the browser tests, ahead of everything else (`node --require`): writes each statement that
 * the app runs on its database into the file LANGKAH_STATEMENT_LOG, one JSON text a line, in the order they run.
 */
const { appendFileSync } = require("node:fs");

const { LANGKAH_STATEMENT_LOG: file, DATABASE_URL: address = "file:" } = process.env;

function note(sql) {
  if (typeof sql === "string") appendFileSync(file, `${JSON.stringify(sql)}\n`);
}

function watchSqlite() {
  const Sqlite = require("better-sqlite3");
  const nothing = new Sqlite(":memory:");
  const { prototype } = nothing.prepare("SELECT 1").constructor;
  nothing.close();
  for (const name of ["all", "get", "iterate", "run"]) {
    const original = prototype[name];
    prototype[name] = function logged(...values) {
      note(this.source);
      return original.apply(this, values);
    };
  }
}

function watchPostgresql() {
  const { prototype } = require("pg").Client;
  const original = prototype.query;
  prototype.query = function logged(query, ...rest) {
    note(query?.text ?? query);
    return original.call(this, query, ...rest);
  };
}

// Upkeep reads whole tables, in a process of its own, once an hour.
const isUpkeep = process.argv.includes("upkeep");
if (file && !isUpkeep) (address.startsWith("file:") ? watchSqlite : watchPostgresql)();
