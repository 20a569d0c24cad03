import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replay } from "@/lib/domain/history";
import { smallArchive, zipOf } from "../../support/unit/archive-fixture";
import { readWholeArchive } from "../../support/unit/read-archive";
import { zipVariant } from "../../support/unit/zip-variants";

const now = new Date("2026-12-31T23:00:00Z");
const golden = readFileSync(join(import.meta.dirname, "../../golden/langkah.json"), "utf8");
/** Without the indexes of lists, which go by their order. */
async function read(bytes: Uint8Array) {
  const result = await readWholeArchive(bytes, now);
  if (!result.ok) return result;
  const enrolments = result.archive.enrolments.map(({ lists: _l, ...rest }) => rest);
  return { ...result, archive: { ...result.archive, enrolments } };
}
const readText = (text: string) => read(Buffer.from(text));

const original = await readText(golden);

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };
const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object changed by `change`, the innermost first. */
function withObjects(value: Json, change: (value: { [key: string]: Json }) => Json): Json {
  if (Array.isArray(value)) return value.map((each) => withObjects(each, change));
  if (!isObject(value)) return value;
  const fields = Object.entries(value).map(([key, each]) => [key, withObjects(each, change)]);
  return change(Object.fromEntries(fields));
}

const changed = (change: (value: { [key: string]: Json }) => Json) =>
  JSON.stringify(withObjects(JSON.parse(golden), change));

const utf16 = (text: string, isBigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
};

describe("an export is read the same", () => {
  const pretty = JSON.stringify(JSON.parse(golden), null, 2);
  it.each([
    ["with a byte order mark", Buffer.from(`\ufeff${golden}`)],
    ["printed with indents", Buffer.from(pretty)],
    ["with the line ends of Windows", Buffer.from(pretty.replaceAll("\n", "\r\n"))],
    ["in UTF-16", utf16(golden, false)],
    ["in UTF-16, high byte first", utf16(golden, true)],
    [
      "with escapes for every letter beyond ASCII",
      Buffer.from(
        golden.replace(
          /[^ -~\n]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
        ),
      ),
    ],
    ["with decimal numbers", Buffer.from(golden.replace('"version":2,', '"version":2.0,'))],
    [
      "with its fields in another order",
      Buffer.from(changed((value) => Object.fromEntries(Object.entries(value).toReversed()))),
    ],
    [
      "with fields that nobody knows",
      Buffer.from(changed((value) => ({ ...value, later: [{ events: [1] }], admin: true }))),
    ],
    [
      "without what an import does not use",
      Buffer.from(
        changed(
          ({
            sessions: _1,
            audit: _2,
            secondFactor: _3,
            contentVersion: _4,
            status: _5,
            ...value
          }) => {
            const { email: _6, ...account } = value;
            return "hasPassword" in value ? account : value;
          },
        ),
      ),
    ],
    [
      "without empty fields",
      Buffer.from(
        changed((value) =>
          Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)),
        ),
      ),
    ],
    ["with an offset for Z", Buffer.from(golden.replaceAll(/\.000Z"/g, '+00:00"'))],
  ])("%s", async (_how, bytes) => {
    expect(await read(bytes)).toEqual(original);
    expect(await read(zipOf({ "langkah.json": bytes }))).toEqual(original);
  });

  it.each([
    ["with a data descriptor", { descriptor: true }],
    ["uncompressed, with a data descriptor", { descriptor: true, stored: true }],
    ["as ZIP64", { zip64: true }],
    ["behind a folder of its own", { folder: true }],
    ["with a comment", { comment: "dibuat di ponsel" }],
  ])("from a zip %s", async (_how, variant) => {
    expect(await read(zipVariant(golden, variant))).toEqual(original);
  });

  it("not from a zip that is locked, with the reason", async () => {
    const result = { ok: false, reason: "encrypted" };
    expect(await read(zipVariant(golden, { encrypted: true }))).toEqual(result);
    expect(await read(zipVariant(golden, { encrypted: true, folder: true }))).toEqual(result);
  });
});

describe("an instant in an export", () => {
  it.each([
    "2026-05-01T10:00:00+07:00",
    "2026-05-01T03:00:00+00:00",
    "2026-05-01T03:00:00-00:00",
    "2026-05-01t03:00:00z",
    "2026-05-01 03:00:00Z",
    "2026-05-01T03:00:00.000000Z",
    "2026-05-01T03:00Z",
    "2026-05-01T10:00:00+0700",
    "2026-04-30T23:30:00.0-03:30",
  ])("may be %s", async (at) => {
    const result = await readText(JSON.stringify(smallArchive({}, { at })));
    const [event] = (result.ok && result.events[0]) || [];
    expect(event?.at).toEqual(new Date("2026-05-01T03:00:00Z"));
  });
});

describe("an event in an export", () => {
  it("may leave out what follows from the rest", async () => {
    const left = { kind: undefined, undoOf: undefined, source: undefined, day: undefined };
    const result = await readText(
      JSON.stringify(smallArchive({}, { ...left, at: "2026-04-30T17:05:00Z" })),
    );
    const events = result.ok ? result.events[0] : [];
    expect(events).toMatchObject([
      { kind: "set", undoOf: null, source: "form", day: "2026-05-01", timeZone: "Asia/Jakarta" },
    ]);
    expect(replay(events ?? []).states.get("git")).toMatchObject({ completedOn: "2026-05-01" });
  });

  it("keeps the name of its zone, and gets one for an offset", async () => {
    const zoneOf = async (timeZone: string) => {
      const result = await readText(JSON.stringify(smallArchive({}, { timeZone })));
      return result.ok && result.events[0]?.[0]?.timeZone;
    };
    expect(await zoneOf("Asia/Calcutta")).toBe("Asia/Calcutta");
    expect(await zoneOf("+07:00")).toBe("Etc/GMT-7");
  });

  it("without a profile is imported without one", async () => {
    const result = await readText(JSON.stringify(smallArchive({ profile: undefined })));
    expect(result).toMatchObject({ ok: true, archive: { profile: null } });
  });
});
