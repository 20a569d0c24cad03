/**
 * Loaded into the app by tests (`node --require`): what it does by itself every few minutes begins at once, and its clock,
 * with that of its database server, is LANGKAH_TEST_CLOCK_SHIFT ms ahead.
 */
const shift = Number(process.env.LANGKAH_TEST_CLOCK_SHIFT ?? 0);
const minute = 60_000;

const RealDate = Date;
globalThis.Date = class ShiftedDate extends RealDate {
  // Next copies what is the class's own, not what it inherits.
  static UTC = RealDate.UTC;
  static parse = RealDate.parse;

  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + shift;
  }
};

/** Reminders; and the first upkeep, but not by a clock that is ahead: it would keep a record of that. */
const hurried = {
  setTimeout: shift === 0 ? [minute, 5 * minute] : [minute],
  setInterval: [minute],
};
for (const [name, delays] of Object.entries(hurried)) {
  const schedule = globalThis[name];
  globalThis[name] = Object.assign(
    (work, delay, ...rest) => schedule(work, delays.includes(delay) ? 300 : delay, ...rest),
    schedule,
  );
}

if (shift !== 0 && process.env.DATABASE_URL?.startsWith("postgres")) {
  const { prototype } = require("pg").Client;
  const { query } = prototype;
  const ahead = `(clock_timestamp() + interval '${shift / 1000} seconds')`;
  const shifted = (sql) => sql.replaceAll("clock_timestamp()", ahead);
  prototype.query = function shiftedQuery(sql, ...rest) {
    if (typeof sql === "string") return query.call(this, shifted(sql), ...rest);
    const isShifted = typeof sql?.text === "string" && sql.text.includes("clock_timestamp()");
    return query.call(this, isShifted ? { ...sql, text: shifted(sql.text) } : sql, ...rest);
  };
}
