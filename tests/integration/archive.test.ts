import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import { saveImport } from "@/lib/data/import";
import { saveSession } from "@/lib/data/session";
import { dayOf } from "@/lib/domain/calendar";
import { importOf } from "@/lib/domain/import";
import type { Learner } from "@/lib/domain/learner";
import { itemsOf as itemsOfPath } from "@/lib/domain/path";
import { statuses } from "@/lib/domain/progress";
import { readArchive } from "@/lib/validation/archive";
import { smallArchive, zipped } from "../support/archives";
import { change, checkedLearner, send } from "../support/changes";
import { archiveOf } from "../support/exports";
import { morning } from "../support/learners";
import { daysOf, eventsOf, itemsOf, rowsOf } from "../support/rows";
import { databaseUrl, everythingIn } from "../support/whole-databases";

const keys = new Set(itemsOfPath(aiEngineerPath).map(({ key }) => key));
const hour = 60 * 60 * 1000;

/** Imports an archive as the button of its preview does. */
async function importTo(learner: Learner, text: string, withProfile = false) {
  const read = await readArchive(zipped({ "langkah.json": text }), morning);
  if (!read.ok) return read.reason;
  const { profile, enrolments } = read.archive;
  const [own] = enrolments;
  const wanted = { notes: own?.items ?? [], profile: withProfile ? profile : null };
  const plan = await saveImport(learner.id, aiEngineerPath.key, wanted, (here) =>
    importOf(here, own?.events ?? [], keys),
  );
  return plan?.events.length;
}

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

  it("larger than one statement takes is imported whole", async () => {
    const at = (index: number) => new Date(Date.parse("2019-01-01T03:00:00Z") + index * 20 * hour);
    const events = Array.from({ length: 2500 }, (_, index) => ({
      ...{ id: randomUUID(), item: "git", kind: "set", undoOf: null, source: "api" },
      ...{
        from: index % 2 === 0 ? "not-started" : "done",
        to: index % 2 === 0 ? "done" : "not-started",
      },
      ...{ at: at(index), day: dayOf(at(index), "Asia/Jakarta"), timeZone: "Asia/Jakarta" },
    }));
    const archive = smallArchive();
    const [enrolment] = archive.enrolments as object[];
    const to = await checkedLearner();
    const text = JSON.stringify({ ...archive, enrolments: [{ ...enrolment, events }] });
    expect(await importTo(to, text)).toBe(2500);
    expect((await eventsOf(to.id)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
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
