// Loaded into a process before it migrates: runs what is given to the database in one piece statement by statement, and
// kills the process, as kill -9 does, when it comes to the one whose number LANGKAH_TEST_KILL_AT holds.
const Sqlite = require("better-sqlite3");
const pg = require("pg");

const last = Number(process.env.LANGKAH_TEST_KILL_AT);
let count = 0;

function next() {
  count += 1;
  if (count === last) process.kill(process.pid, "SIGKILL");
}

/** The statements of a migration; none of ours holds a semicolon within a text. */
const statements = (sql) => sql.split(";").filter((text) => text.trim() !== "");

const { exec } = Sqlite.prototype;
Sqlite.prototype.exec = function stepByStep(sql) {
  for (const statement of statements(sql)) {
    next();
    exec.call(this, statement);
  }
  return this;
};

const { query } = pg.Client.prototype;
pg.Client.prototype.query = async function stepByStep(config, values) {
  const isScript = typeof config === "string" && values === undefined;
  let result;
  for (const statement of isScript ? statements(config) : [config]) {
    next();
    result = await query.call(this, statement, values);
  }
  return result;
};

process.on("exit", () => console.error(`statements: ${count}`));
