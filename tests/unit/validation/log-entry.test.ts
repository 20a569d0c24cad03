import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { logNoteLimit } from "@/lib/domain/log-entry";
import { itemsOf } from "@/lib/domain/path";
import { logFormSchema, newLogEntrySchema } from "@/lib/validation/log-entry";

const samples = {
  study: { kind: "study", on: "2026-11-30", minutes: 90 },
  habit: { kind: "habit", on: "2026-11-30", item: "habit-blog" },
  application: { kind: "application", on: "2026-11-30", company: "Nodeflux" },
} as const;

function reasonsOf(entry: object): string[] {
  const parsed = newLogEntrySchema.safeParse({ id: randomUUID(), ...entry });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("an entry of the log", () => {
  it.each(Object.values(samples))("needs no more than %j", (entry) => {
    expect(reasonsOf(entry)).toEqual([]);
  });

  it("has null for what was not filled in, and an application is sent", () => {
    const parsed = newLogEntrySchema.parse({ id: randomUUID(), ...samples.application, role: " " });
    expect(parsed.content).toEqual({
      ...{ kind: "application", on: "2026-11-30", company: "Nodeflux", state: "sent" },
      ...{
        item: null,
        minutes: null,
        title: null,
        url: null,
        note: null,
        role: null,
        nextOn: null,
      },
    });
  });

  it.each<[object, string[]]>([
    [{ ...samples.study, minutes: undefined }, ["minutes: required"]],
    [{ ...samples.study, minutes: 0 }, ["minutes: too-few"]],
    [{ ...samples.study, minutes: 1441 }, ["minutes: too-many"]],
    [{ ...samples.study, minutes: 26 * 60 }, ["minutes: too-many"]],
    [{ ...samples.study, minutes: 1.5 }, ["minutes: not-a-number"]],
    [{ ...samples.study, minutes: "90" }, ["minutes: not-a-number"]],
    [{ ...samples.study, on: "2026-02-30" }, ["on: not-a-day"]],
    [{ ...samples.study, on: "1899-12-31" }, ["on: not-a-day"]],
    [{ ...samples.study, on: "2026-11-30T00:00Z" }, ["on: not-a-day"]],
    [{ ...samples.study, on: undefined }, ["on: required"]],
    [{ ...samples.study, item: "tidak-ada" }, ["item: unknown item"]],
    [{ ...samples.study, item: "__proto__" }, ["item: unknown item"]],
    [{ ...samples.study, company: "Nodeflux" }, ["company: not-of-kind"]],
    [{ ...samples.study, note: "x".repeat(logNoteLimit + 1) }, ["note: too-long"]],
    [{ ...samples.habit, item: undefined }, ["item: required"]],
    [{ ...samples.habit, item: "cnn" }, ["item: not-of-kind"]],
    [{ ...samples.habit, url: "javascript:alert(1)" }, ["url: not-a-link"]],
    [{ ...samples.habit, url: "https://a:b@contoh.id" }, ["url: not-a-link"]],
    [{ ...samples.application, company: undefined }, ["company: required"]],
    [{ ...samples.application, minutes: 5 }, ["minutes: not-of-kind"]],
    [{ ...samples.application, item: "habit-blog" }, ["item: not-of-kind"]],
    [{ ...samples.application, state: "hired" }, ["state: unknown"]],
    [{ ...samples.application, nextOn: "2026-11-29" }, ["nextOn: before-day"]],
    [{ ...samples.study, kind: "sleep" }, ["kind: required"]],
    [{ ...samples.study, owner: "budi" }, [': Unrecognized key: "owner"']],
  ])("%j is refused at its field", (entry, reasons) => {
    expect(reasonsOf(entry)).toEqual(reasons);
  });

  it("is a habit of every habit and every community, and of nothing else", () => {
    for (const { key, kind } of itemsOf(pathOf(defaultPathKey))) {
      const reasons = reasonsOf({ ...samples.habit, item: key });
      expect(reasons, key).toEqual(
        ["habit", "community"].includes(kind) ? [] : ["item: not-of-kind"],
      );
    }
  });

  it.each([
    ["90", undefined],
    [" 90 ", undefined],
    ["", "required"],
    ["satu jam", "not-a-number"],
    ["1,5", "not-a-number"],
    ["1560", "too-many"],
    ["-5", "too-few"],
    ["0", "too-few"],
  ])("typed with %j minutes is refused as %s", (minutes, message) => {
    const form = { ...samples.study, minutes, entry: randomUUID(), version: "0" };
    expect(logFormSchema.safeParse(form).error?.issues[0]?.message).toBe(message);
  });
});
