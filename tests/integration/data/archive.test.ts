import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { saveSession } from "@/lib/data/accounts/session";
import { connect } from "@/lib/data/engines/connect";
import type { Row } from "@/lib/data/engines/connection";
import { saveImport } from "@/lib/data/progress/import";
import {
  findDailyActivityUntil,
  findPastDay,
  findRecentEventsUntil,
} from "@/lib/data/progress/past-date";
import { findItemStates } from "@/lib/data/progress/progress";
import type { Learner } from "@/lib/domain/learner";
import { statesFrom, statuses, untouched } from "@/lib/domain/progress";
import {
  exportArchive,
  importArchive,
  importSourceOf,
} from "../../support/database/archive-round-trip";
import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { morning } from "../../support/database/learners";
import { writeNote } from "../../support/database/records/notes";
import {
  queryRows,
  storedDaysOf,
  storedEventsOf,
  storedItemsOf,
} from "../../support/database/stored-rows";
import { noPortfolio, smallArchive } from "../../support/unit/archive-fixture";
import { readWholeArchive } from "../../support/unit/read-archive";

const hour = 60 * 60 * 1000;

async function insertRows(tables: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  const connection = await connect(databaseUrl());
  try {
    await connection.withExclusiveLock(async () => {
      for (const [table, rows] of Object.entries(tables)) await connection.insert(table, rows);
    });
  } finally {
    await connection.close();
  }
}

async function newLearnerWithHistory(count: number, seed = 1): Promise<Learner> {
  const learner = await newCheckedLearner();
  const samples = fc.sample(
    fc.record({
      item: fc.constantFrom("git", "dsa", "python"),
      status: fc.constantFrom(...statuses),
    }),
    { numRuns: count, seed },
  );
  const zones = ["Asia/Jakarta", "Pacific/Kiritimati", "Etc/GMT+12"];
  for (const [index, { item, status }] of samples.entries()) {
    const at = new Date(morning.getTime() - (count - index) * 7 * hour);
    const there = { ...learner, timeZone: zones[index % zones.length] ?? "UTC" };
    await applyChanges(there, [change(item, status)], at);
    const last = (await storedEventsOf(learner.id)).at(-1);
    if (index % 4 === 3 && last)
      await applyChanges(there, [change(last.item, last.from, { undoOf: last.id })], at);
  }
  return learner;
}

async function eventsInArchive(text: string) {
  const read = await readWholeArchive(text, morning);
  return read.ok ? { events: read.events[0] ?? [] } : expect.fail(read.reason);
}

const storedHistoryOf = async ({ id }: Learner) => ({
  events: await storedEventsOf(id),
  items: await storedItemsOf(id),
  days: (await storedDaysOf(id)).filter(
    ({ changes, completions }) => changes !== 0 || completions !== 0,
  ),
});

describe("an export", () => {
  it("imported into an empty account is the same history, with the same states and days", async () => {
    const from = await newLearnerWithHistory(24);
    const to = await newCheckedLearner({ name: "Budi", timeZone: "UTC" });
    const text = await exportArchive(from.id);
    expect(await importArchive(to, text)).toBe((await storedEventsOf(from.id)).length);
    expect(await storedHistoryOf(to)).toEqual(await storedHistoryOf(from));
    const [user] = await queryRows(`SELECT "name", "timeZone" FROM "User" WHERE "id" = ?`, to.id);
    expect(user).toEqual({ name: "Budi", timeZone: "UTC" });
    expect(JSON.parse(await exportArchive(to.id)).enrolments[0].events).toEqual(
      JSON.parse(text).enrolments[0].events,
    );
  });

  it("imported twice, or into its own account, adds nothing", async () => {
    const from = await newLearnerWithHistory(12, 2);
    const to = await newCheckedLearner();
    const text = await exportArchive(from.id);
    await importArchive(to, text);
    const once = await storedHistoryOf(to);
    expect(await importArchive(to, text)).toBe(0);
    expect(await importArchive(from, text)).toBe(0);
    expect(await storedHistoryOf(to)).toEqual(once);
  });

  it("continues an earlier import, and its changes can be undone", async () => {
    const from = await newLearnerWithHistory(8, 3);
    const to = await newCheckedLearner();
    await importArchive(to, await exportArchive(from.id));
    await applyChanges(from, [change("calculus", "done"), change("git", "skipped")]);
    expect(await importArchive(to, await exportArchive(from.id))).toBe(2);
    expect(await storedHistoryOf(to)).toEqual(await storedHistoryOf(from));
    const last = (await storedEventsOf(to.id)).at(-1);
    const back = change("git", last?.from ?? "done", { undoOf: last?.id });
    expect(await applyChanges(to, [back])).toMatchObject([{ outcome: "applied" }]);
  });

  it("skips an item with a conflicting history and imports the others", async () => {
    const from = await newCheckedLearner();
    await applyChanges(from, [change("git", "learning"), change("dsa", "done")]);
    const to = await newCheckedLearner();
    await applyChanges(to, [change("git", "done")]);
    const before = (await storedEventsOf(to.id)).filter(({ item }) => item === "git");
    expect(await importArchive(to, await exportArchive(from.id))).toBe(1);
    const after = await storedEventsOf(to.id);
    expect(after.filter(({ item }) => item === "git")).toEqual(before);
    expect(after.map(({ item }) => item)).toEqual(["git", "dsa"]);
  });

  it("of the first format brings its notes in, name and time zone when selected", async () => {
    const to = await newCheckedLearner();
    const archive = smallArchive();
    const items = [
      { item: "git", status: "done", startedAt: null, completedAt: null, note: "cabang" },
      { item: "dsa", status: "not-started", startedAt: null, completedAt: null, note: "nanti" },
    ];
    const [enrolment] = archive.enrolments as object[];
    const text = JSON.stringify({ ...archive, enrolments: [{ ...enrolment, items }] });
    expect(await importArchive(to, text, { withProfile: true })).toBe(1);
    const [user] = await queryRows(`SELECT "name", "timeZone" FROM "User" WHERE "id" = ?`, to.id);
    expect(user).toEqual({ name: "Siti", timeZone: "Asia/Makassar" });
    expect(JSON.parse(await exportArchive(to.id)).enrolments[0].notes).toMatchObject([
      { item: "dsa", version: 1, day: "2026-05-01", text: "nanti" },
      { item: "git", version: 1, day: "2026-05-01", text: "cabang" },
    ]);
    await applyChanges(to, [change("dsa", "learning")]);
  });

  it("imported twice concurrently is imported once", async () => {
    const from = await newLearnerWithHistory(6, 4);
    const to = await newCheckedLearner();
    const text = await exportArchive(from.id);
    const added = await Promise.all([
      importArchive(to, text),
      importArchive(to, text),
      importArchive(to, text),
    ]);
    const total = (await storedEventsOf(from.id)).length;
    expect(added.map(Number).sort((a, b) => b - a)).toEqual([total, 0, 0]);
    expect(await storedHistoryOf(to)).toEqual(await storedHistoryOf(from));
  });

  it("imported after later changes leaves past days as they were", async () => {
    const from = await newCheckedLearner();
    const may = new Date("2026-05-01T03:00:00Z");
    await applyChanges(from, [change("dsa", "learning"), change("python", "learning")], may);
    await applyChanges(from, [change("dsa", "done")], new Date(may.getTime() + 48 * hour));
    const to = await newCheckedLearner();
    await applyChanges(to, [change("git", "done"), change("python", "learning")]);
    expect(await importArchive(to, await exportArchive(from.id))).toBe(2);
    const pastOn = async (on: string) => ({
      states: (await findPastDay(to.id, defaultPathKey, on)).items.map(({ before }) => before),
      recent: (await findRecentEventsUntil(to.id, defaultPathKey, on, 9)).map(
        ({ item, to }) => `${item} ${to}`,
      ),
      days: await findDailyActivityUntil(to.id, defaultPathKey, "2026-01-01", on),
    });
    const dsa = { ...untouched("dsa"), startedAt: may, startedOn: "2026-05-01" };
    const others = [untouched("git"), untouched("python")];
    expect(await pastOn("2026-04-30")).toMatchObject({ recent: [], days: [] });
    expect(await pastOn("2026-05-02")).toEqual({
      states: expect.arrayContaining([{ ...dsa, status: "learning", version: 1 }, ...others]),
      recent: ["dsa learning"],
      days: [{ day: "2026-05-01", changes: 1, completions: 0 }],
    });
    const now = await pastOn("2026-11-24");
    expect(now.recent).toEqual(["python learning", "git done", "dsa done", "dsa learning"]);
    expect(statesFrom(now.states)).toEqual(statesFrom(await findItemStates(to.id, defaultPathKey)));
  });

  it("is recomputed when the learner changes something during the import", async () => {
    const from = await newCheckedLearner();
    await applyChanges(from, [change("git", "learning"), change("dsa", "done")]);
    const { events } = await eventsInArchive(await exportArchive(from.id));
    const to = await newCheckedLearner();
    const ticks: Promise<unknown>[] = [];
    const source = importSourceOf(events);
    const interrupted = {
      ...source,
      events: () => {
        if (ticks.length < 2)
          ticks.push(applyChanges(to, [change("git", "done"), change("git", "skipped")]));
        return source.events();
      },
    };
    const nothingElse = {
      ...{ marks: [], forecasts: [], timer: null, profile: null, portfolio: noPortfolio },
    };
    const plan = await saveImport(to.id, defaultPathKey, nothingElse, interrupted, {
      now: morning,
    });
    await Promise.all(ticks);
    expect(ticks).toHaveLength(2);
    expect(plan).toMatchObject({ added: 1 });
    expect((await storedEventsOf(to.id)).map(({ item }) => item)).toEqual([
      ...["git", "git", "git", "git", "dsa"],
    ]);
  });

  it("that fails halfway changes nothing", async () => {
    const from = await newCheckedLearner();
    for (let batch = 0; batch < 24; batch += 1)
      await applyChanges(
        from,
        Array.from({ length: 100 }, (_, index) => change("git", statuses[index % 4] ?? "done")),
      );
    const { events } = await eventsInArchive(await exportArchive(from.id));
    const to = await newCheckedLearner();
    const before = await allRowsIn(databaseUrl());
    const nothingElse = {
      ...{ marks: [], forecasts: [], timer: null, profile: null, portfolio: noPortfolio },
    };
    const twice = importSourceOf([...events, ...events.slice(-1)]);
    const failing = saveImport(to.id, defaultPathKey, nothingElse, twice, { now: morning });
    await expect(failing).rejects.toThrow(/unique constraint/i);
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("that is unreadable or has an impossible history changes nothing", async () => {
    const to = await newCheckedLearner();
    await applyChanges(to, [change("git", "done")]);
    const before = await allRowsIn(databaseUrl());
    const texts = [
      JSON.stringify(smallArchive({ enrolments: 7 })),
      JSON.stringify(smallArchive({}, { from: "learning" })),
      JSON.stringify(smallArchive({}, { to: "mastered" })),
      (await exportArchive(to.id)).slice(0, -20),
      (await exportArchive(to.id)).replace('"to":"done"', '"to":"x"'),
    ];
    for (const text of texts) expect(typeof (await importArchive(to, text))).toBe("string");
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("comes back whole from an account whose lists are longer than they may be", async () => {
    const from = await newLearnerWithHistory(6, 7);
    const userId = from.id;
    const times = {
      createdAt: morning,
      seenAt: morning,
      endsAt: new Date(morning.getTime() + hour),
    };
    const rowsOf = (count: number, row: (index: number) => Row) =>
      Array.from({ length: count }, (_, index) => row(index));
    await insertRows({
      Session: rowsOf(1007, (index) => ({
        ...{ id: `past the cap ${index}`, sidHash: `past the cap ${index}` },
        ...{ userId, method: "password", ...times, address: "", device: "\u{1f98a}".repeat(300) },
      })),
      Account: rowsOf(1007, (index) => ({
        ...{ id: `past the cap ${index}`, subject: `${index}`, label: "\u{1f98a}".repeat(999) },
        ...{ userId, provider: "removed since", createdAt: morning },
      })),
      Passkey: rowsOf(27, (index) => ({
        ...{ id: `past the cap ${index}`, publicKey: "", counter: 0, transports: "" },
        ...{ userId, name: "n".repeat(2000), createdAt: morning },
      })),
      AuditEntry: rowsOf(1007, () => ({
        ...{ at: morning, event: "an event of later", requestId: "r", address: "", userId },
        detail: "d".repeat(2000),
      })),
    });
    const name = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467} “Đặng” \\".padEnd(200, "ß");
    const text10k = `${'"\\\n\u{1f98a}'.repeat(3000)}`.slice(0, 10_000);
    await queryRows(`UPDATE "User" SET "name" = ? WHERE "id" = ? RETURNING "id"`, name, userId);
    await writeNote(from, "git", text10k);
    const to = await newCheckedLearner();
    const text = await exportArchive(userId);
    expect(await importArchive(to, text, { withProfile: true })).toBe(7);
    expect(await storedHistoryOf(to)).toEqual(await storedHistoryOf(from));
    const copy = JSON.parse(await exportArchive(to.id));
    const original = JSON.parse(text);
    expect(copy.enrolments[0].items).toEqual(original.enrolments[0].items);
    expect(copy.enrolments[0].notes).toEqual(original.enrolments[0].notes);
    expect(copy.enrolments[0].notes).toMatchObject([{ item: "git", text: text10k }]);
    expect(copy.profile).toMatchObject({ name, timeZone: from.timeZone });
  });

  it("contains no credentials and no data of other accounts", async () => {
    const other = await newLearnerWithHistory(3, 5);
    const learner = await newCheckedLearner();
    const session = { userId: learner.id, method: "password", sidHash: "geheim-hash" } as const;
    await saveSession({ ...session, device: "Firefox", address: "192.0.2.7" }, morning);
    const text = await exportArchive(learner.id);
    expect(text).toContain("192.0.2.7");
    for (const secret of ["geheim", other.id, other.email, "passwordHash", "sidHash"])
      expect(text).not.toContain(secret);
  });
});
