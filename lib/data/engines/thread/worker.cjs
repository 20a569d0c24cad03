// A connection in a thread of its own, which SQLite blocks instead of the app's.
const { parentPort } = require("node:worker_threads");
const Sqlite = require("better-sqlite3");

let database;
const statements = new Map();

function prepare(sql) {
  if (!statements.has(sql)) statements.set(sql, database.prepare(sql));
  return statements.get(sql);
}

const operations = {
  open: (file, timeout) => {
    database = new Sqlite(file, { fileMustExist: true, timeout });
  },
  pragma: (text) => database.pragma(text, { simple: true }),
  begin: () => void database.exec("BEGIN IMMEDIATE"),
  commit: () => void database.exec("COMMIT"),
  rows: (sql, values) => {
    const statement = prepare(sql).raw();
    const columns = statement.columns().map(({ name, type }) => ({ name, type }));
    return { columns, rows: statement.all(...values) };
  },
  run: (sql, lists) =>
    lists.reduce((changes, values) => changes + prepare(sql).run(...values).changes, 0),
  close: () => {
    database?.close();
    parentPort.close();
  },
};

parentPort.on("message", ([operation, ...values]) => {
  try {
    parentPort.postMessage({ result: operations[operation](...values) });
  } catch ({ message, code }) {
    parentPort.postMessage({ error: { message, code } });
  }
});
