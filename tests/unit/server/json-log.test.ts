import { describe, expect, it } from "vitest";
import { logLineOf } from "@/lib/server/json-log";

const now = new Date("2026-11-24T10:00:00.000+07:00");
const where = { request: "a-number", method: "GET", path: "/id/dashboard" };

/** An entry as a program that collects logs reads it. */
function entryOf(...[level, parts, at, request]: Parameters<typeof logLineOf>) {
  const line = logLineOf(level, parts, at, request);
  expect(line.endsWith("\n")).toBe(true);
  return JSON.parse(line) as Record<string, string>;
}

describe("an entry of the log", () => {
  it("says when in UTC, how bad, what, and during which request", () => {
    const error = Object.assign(new TypeError("No such table"), { code: "P2021" });
    const { stack, ...entry } = entryOf("error", [error], now, where);
    expect(entry).toEqual({
      time: "2026-11-24T03:00:00.000Z",
      level: "error",
      ...where,
      message: "No such table",
      name: "TypeError",
      code: "P2021",
    });
    expect(stack).toContain("log.test.ts");
  });

  it("says so without a request where there is none", () => {
    expect(entryOf("info", ["✓", "Ready"], now)).toEqual({
      time: now.toISOString(),
      level: "info",
      message: "✓ Ready",
    });
  });

  it.each([
    ["a new line", "\n"],
    ["a carriage return", "\r\n"],
    ["a separator of lines", "\u2028"],
    ["the next line of old terminals", "\u0085"],
    ["a sequence for a terminal", "\u001b[2J"],
    ["the short form of one", "\u009b2J"],
    ["text that runs the other way", "\u202e"],
  ])("stays one line, and what it says, with %s in it", (_what, trick) => {
    const forged = `Siti${trick}{"time":"2020-01-01T00:00:00.000Z","level":"info","message":"all is well"}`;
    for (const parts of [[forged], [new Error(forged)], [{ forged }]]) {
      const line = logLineOf("error", parts, now, { ...where, path: forged });
      expect(line.trimEnd()).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(JSON.parse(line)).toMatchObject({ time: now.toISOString(), level: "error" });
    }
  });

  it("keeps the cause of an error, and none of its other fields", () => {
    const cause = new Error("The disk is full");
    const error = Object.assign(new Error("Not written", { cause }), { typed: "kopi susu" });
    const line = logLineOf("error", [error], now);
    expect(JSON.parse(line)).toMatchObject({ message: "Not written", cause: "The disk is full" });
    expect(line).not.toContain("kopi susu");
  });

  it("cuts off an address that goes on and on", () => {
    const path = `/${"a".repeat(16_000)}`;
    expect(entryOf("error", ["Hm"], now, { ...where, path }).path).toHaveLength(200);
  });
});
