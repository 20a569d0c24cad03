import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saveSession } from "@/lib/data/accounts/session";
import { saveImport } from "@/lib/data/progress/import";
import { findDaysUntil, findPastDay, findRecentUntil } from "@/lib/data/progress/past";
import { findStates } from "@/lib/data/progress/progress";
import { importOf } from "@/lib/domain/import";
import type { Learner } from "@/lib/domain/learner";
import { statesFrom, statuses, untouched } from "@/lib/domain/progress";
import { readArchive } from "@/lib/validation/archive";
import { smallArchive } from "../support/archives";
import { change, checkedLearner, send } from "../support/changes";
import { archiveOf, importTo, path } from "../support/exports";
import { morning } from "../support/learners";
import { daysOf, eventsOf, itemsOf, rowsOf } from "../support/rows";
import { databaseUrl, everythingIn } from "../support/whole-databases";

const hour = 60 * 60 * 1000;

/** A learner with some weeks of changes in several zones, undos among them. */
async function traveller(count: number, seed = 1): Promise<Learner> {
  const learner = await checkedLearner();
  const wishes = fc.sample(
    fc.record({
      item: fc.constantFrom("git", "dsa", "python"),
      status: fc.constantFrom(...statuses),
    }),
    { numRuns: count, seed },
  );
  const zones = ["Asia/Jakarta", "Pacific/Kiritimati", "Etc/GMT+12"];
  for (const [index, { item, status }] of wishes.entries()) {
    const at = new Date(morning.getTime() - (count - index) * 7 * hour);
    const there = { ...learner, timeZone: zones[index % zones.length] ?? "UTC" };
    await send(there, [change(item, status)], at);
    const last = (await eventsOf(learner.id)).at(-1);
    if (index % 4 === 3 && last)
      await send(there, [change(last.item, last.from, { undoOf: last.id })], at);
  }
  return learner;
}

async function replayed(text: string) {
  const read = await readArchive(new TextEncoder().encode(text), morning);
  return read.ok ? { events: read.archive.enrolments[0]?.events ?? [] } : expect.fail(read.reason);
}

const storedOf = async ({ id }: Learner) => ({
  events: await eventsOf(id),
  items: await itemsOf(id),
  days: (await daysOf(id)).filter(({ changes, completions }) => changes !== 0 || completions !== 0),
});

describe("an export", () => {
  it("imported into an empty account is the same history, with the same states and days", async () => {
    const from = await traveller(24);
    const to = await checkedLearner({ name: "Budi", timeZone: "UTC" });
    const text = await archiveOf(from.id);
    expect(await importTo(to, text)).toBe((await eventsOf(from.id)).length);
    expect(await storedOf(to)).toEqual(await storedOf(from));
    const [user] = await rowsOf(`SELECT "name", "timeZone" FROM "User" WHERE "id" = ?`, to.id);
    expect(user).toEqual({ name: "Budi", timeZone: "UTC" });
    expect(JSON.parse(await archiveOf(to.id)).enrolments[0].events).toEqual(
      JSON.parse(text).enrolments[0].events,
    );
  });

  it("imported twice, or where it came from, adds nothing", async () => {
    const from = await traveller(12, 2);
    const to = await checkedLearner();
    const text = await archiveOf(from.id);
    await importTo(to, text);
    const once = await storedOf(to);
    expect(await importTo(to, text)).toBe(0);
    expect(await importTo(from, text)).toBe(0);
    expect(await storedOf(to)).toEqual(once);
  });

  it("goes on where an earlier one ended, and can be undone like anything else", async () => {
    const from = await traveller(8, 3);
    const to = await checkedLearner();
    await importTo(to, await archiveOf(from.id));
    await send(from, [change("calculus", "done"), change("git", "skipped")]);
    expect(await importTo(to, await archiveOf(from.id))).toBe(2);
    expect(await storedOf(to)).toEqual(await storedOf(from));
    const last = (await eventsOf(to.id)).at(-1);
    const back = change("git", last?.from ?? "done", { undoOf: last?.id });
    expect(await send(to, [back])).toMatchObject([{ outcome: "applied" }]);
  });

  it("leaves an item that went another way here as it is, and takes the others", async () => {
    const from = await checkedLearner();
    await send(from, [change("git", "learning"), change("dsa", "done")]);
    const to = await checkedLearner();
    await send(to, [change("git", "done")]);
    const before = (await eventsOf(to.id)).filter(({ item }) => item === "git");
    expect(await importTo(to, await archiveOf(from.id))).toBe(1);
    const after = await eventsOf(to.id);
    expect(after.filter(({ item }) => item === "git")).toEqual(before);
    expect(after.map(({ item }) => item)).toEqual(["git", "dsa"]);
  });

  it("brings name, time zone and notes along where they are wanted", async () => {
    const to = await checkedLearner();
    const archive = smallArchive();
    const items = [
      { item: "git", status: "done", startedAt: null, completedAt: null, note: "cabang" },
      { item: "dsa", status: "not-started", startedAt: null, completedAt: null, note: "nanti" },
    ];
    const [enrolment] = archive.enrolments as object[];
    const text = JSON.stringify({ ...archive, enrolments: [{ ...enrolment, items }] });
    expect(await importTo(to, text, true)).toBe(1);
    const [user] = await rowsOf(`SELECT "name", "timeZone" FROM "User" WHERE "id" = ?`, to.id);
    expect(user).toEqual({ name: "Siti", timeZone: "Asia/Makassar" });
    const notes = JSON.parse(await archiveOf(to.id)).enrolments[0].items;
    expect(notes).toMatchObject([
      { item: "dsa", note: "nanti", status: "not-started" },
      { item: "git", note: "cabang", status: "done" },
    ]);
    await send(to, [change("dsa", "learning")]);
  });

  it("imported at the same time twice is imported once", async () => {
    const from = await traveller(6, 4);
    const to = await checkedLearner();
    const text = await archiveOf(from.id);
    const added = await Promise.all([importTo(to, text), importTo(to, text), importTo(to, text)]);
    const total = (await eventsOf(from.id)).length;
    expect(added.map(Number).sort((a, b) => b - a)).toEqual([total, 0, 0]);
    expect(await storedOf(to)).toEqual(await storedOf(from));
  });

  it("imported after later changes leaves past days as they were", async () => {
    const from = await checkedLearner();
    const may = new Date("2026-05-01T03:00:00Z");
    await send(from, [change("dsa", "learning"), change("python", "learning")], may);
    await send(from, [change("dsa", "done")], new Date(may.getTime() + 48 * hour));
    const to = await checkedLearner();
    await send(to, [change("git", "done"), change("python", "learning")]);
    expect(await importTo(to, await archiveOf(from.id))).toBe(2);
    const pastOn = async (on: string) => ({
      states: (await findPastDay(to.id, path, on)).items.map(({ before }) => before),
      recent: (await findRecentUntil(to.id, path, on, 9)).map(({ item, to }) => `${item} ${to}`),
      days: await findDaysUntil(to.id, path, "2026-01-01", on),
    });
    const dsa = { item: "dsa", startedAt: may, completedAt: null };
    const others = [untouched("git"), untouched("python")];
    expect(await pastOn("2026-04-30")).toMatchObject({ recent: [], days: [] });
    expect(await pastOn("2026-05-02")).toEqual({
      states: expect.arrayContaining([{ ...dsa, status: "learning", version: 1 }, ...others]),
      recent: ["dsa learning"],
      days: [{ day: "2026-05-01", changes: 1, completions: 0 }],
    });
    const now = await pastOn("2026-11-24");
    expect(now.recent).toEqual(["python learning", "git done", "dsa done", "dsa learning"]);
    expect(statesFrom(now.states)).toEqual(statesFrom(await findStates(to.id, path)));
  });

  it("is decided on anew where its learner has changed something meanwhile", async () => {
    const from = await checkedLearner();
    await send(from, [change("git", "learning"), change("dsa", "done")]);
    const { events } = await replayed(await archiveOf(from.id));
    const to = await checkedLearner();
    const ticks: Promise<unknown>[] = [];
    const plan = await saveImport(to.id, path, { notes: [], profile: null }, (here) => {
      if (ticks.length < 2) ticks.push(send(to, [change("git", "done"), change("git", "skipped")]));
      return importOf(here, events, new Set(["git", "dsa"]));
    });
    await Promise.all(ticks);
    expect(ticks).toHaveLength(2);
    expect(plan).toMatchObject({ events: [{ item: "dsa" }] });
    expect((await eventsOf(to.id)).map(({ item }) => item)).toEqual([
      ...["git", "git", "git", "git", "dsa"],
    ]);
  });

  it("of which a part cannot be written changes nothing at all", async () => {
    const from = await checkedLearner();
    for (let batch = 0; batch < 24; batch += 1)
      await send(
        from,
        Array.from({ length: 100 }, (_, index) => change("git", statuses[index % 4] ?? "done")),
      );
    const { events } = await replayed(await archiveOf(from.id));
    const to = await checkedLearner();
    const before = await everythingIn(databaseUrl);
    const failing = saveImport(to.id, path, { notes: [], profile: null }, (here) => {
      const plan = importOf(here, events, new Set(["git"]));
      return { ...plan, events: [...plan.events, ...plan.events.slice(-1)] };
    });
    await expect(failing).rejects.toThrow(/unique constraint/i);
    expect(await everythingIn(databaseUrl)).toEqual(before);
  });

  it("that cannot be read or could not have happened changes nothing at all", async () => {
    const to = await checkedLearner();
    await send(to, [change("git", "done")]);
    const before = await everythingIn(databaseUrl);
    const texts = [
      JSON.stringify(smallArchive({ enrolments: 7 })),
      JSON.stringify(smallArchive({}, { from: "learning" })),
      JSON.stringify(smallArchive({}, { to: "mastered" })),
      (await archiveOf(to.id)).slice(0, -20),
      (await archiveOf(to.id)).replace('"to":"done"', '"to":"learning","x":1'),
    ];
    for (const text of texts) expect(typeof (await importTo(to, text))).toBe("string");
    expect(await everythingIn(databaseUrl)).toEqual(before);
  });

  it("holds nothing with which anybody could get in, and nothing of anybody else", async () => {
    const other = await traveller(3, 5);
    const learner = await checkedLearner();
    const session = { userId: learner.id, method: "password", sidHash: "geheim-hash" } as const;
    await saveSession({ ...session, device: "Firefox", address: "192.0.2.7" }, morning);
    const text = await archiveOf(learner.id);
    expect(text).toContain("192.0.2.7");
    for (const secret of ["geheim", other.id, other.email, "passwordHash", "sidHash"])
      expect(text).not.toContain(secret);
  });
});
