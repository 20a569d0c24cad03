import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stopTimer } from "@/lib/actions/timer-changes";
import type { Learner } from "@/lib/domain/learner";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { addWeekRows } from "../../support/database/records/week";
import { queryRows } from "../../support/database/stored-rows";

type Fields = Readonly<Record<string, unknown>>;

const at = "2026-11-24T02:00:00.000Z";
const added = { addedAt: at, addedOn: "2026-11-24" };

function study(fields: Fields = {}): Fields {
  const on = { on: "2026-11-23", timeZone: "Asia/Jakarta" };
  return { id: randomUUID(), version: 1, kind: "study", ...on, minutes: 50, ...added, ...fields };
}

function plan(version: number, fields: Fields = {}): Fields {
  const day = `2026-11-${9 + version}`;
  const own = { startsOn: "2026-11-01", hoursPerWeek: version };
  return { version, at: `${day}T02:00:00.000Z`, day, ...own, ...fields };
}

function review(fields: Fields = {}): Fields {
  return { id: randomUUID(), item: "git", answer: "again", at, on: "2026-11-24", ...fields };
}

function forecast(week: string, early: string): Fields {
  return { week, shownOn: week, early, likely: "2027-05-01", late: "2027-07-01" };
}

/** What an archive holds beside an empty history. */
async function archiveWith(lists: Fields): Promise<string> {
  const archive = JSON.parse(await exportArchive((await newLearner()).id));
  Object.assign(archive.enrolments[0], lists);
  return JSON.stringify(archive);
}

async function importInto(learner: Learner, lists: Fields) {
  return importArchive(learner, await archiveWith(lists));
}

const exported = async ({ id }: Learner) => JSON.parse(await exportArchive(id)).enrolments[0];
const minutesOf = async (learner: Learner) =>
  (await exported(learner)).log.map(({ minutes }: Fields) => minutes);
const planHoursOf = async (learner: Learner) =>
  (await exported(learner)).plans.map(({ hoursPerWeek }: Fields) => hoursPerWeek);

describe("an import of the log", () => {
  it("merges by id: the newer version wins, a removal too, and the rest stays", async () => {
    const [one, two, three] = [
      study({ minutes: 1, version: 2 }),
      study({ minutes: 2 }),
      study({ minutes: 3 }),
    ];
    const to = await newLearner();
    await importInto(to, { log: [one, two, three] });
    const removal = { removedAt: at, removedOn: "2026-11-24", version: 2, minutes: null };
    const log = [
      { ...one, version: 1, minutes: 11 },
      { ...two, ...removal },
    ];
    await importInto(to, { log: [...log, { ...three, version: 2, minutes: 33 }, study()] });
    expect((await minutesOf(to)).sort()).toEqual([1, 33, 50, null]);
  });

  it("keeps time and applications of items that this version does not know, and no habit", async () => {
    const habit = { kind: "habit", title: "Baca", minutes: null };
    const sent = { kind: "application", company: "Kata.ai", state: "sent", minutes: null };
    const to = await newLearner();
    await importInto(to, {
      log: [
        ...[study({ item: "later" }), study({ ...habit, item: "later" })],
        ...[study({ ...habit, item: "habit-blog" }), study({ ...sent, item: "later" })],
      ],
    });
    const log = (await exported(to)).log.map(({ kind, item }: Fields) => `${kind} ${item}`);
    expect(log.sort()).toEqual(["application null", "habit habit-blog", "study null"]);
  });

  it.each([
    ["a day that is none", { on: "2026-02-30" }],
    ["no minutes", { minutes: null }],
    ["0 minutes", { minutes: 0 }],
    ["26 hours", { minutes: 26 * 60 }],
    ["half a minute", { minutes: 0.5 }],
    ["an unknown kind", { kind: "sleep" }],
    ["a company of another kind", { company: "Kata.ai" }],
    ["a link that is none", { kind: "habit", title: "a", item: "git", url: "javascript:alert(1)" }],
    ["an unknown state", { kind: "application", company: "a", minutes: null, state: "hired" }],
    ["an id that is none", { id: "../.." }],
    ["a version that is none", { version: 0 }],
  ])("with %s changes nothing", async (_what, wrong) => {
    const to = await newLearner();
    const before = await allRowsIn(databaseUrl());
    const text = await archiveWith({ log: [study(), study(wrong)] });
    const rows = await allRowsIn(databaseUrl());
    expect(await importArchive(to, text)).toBe("invalid");
    expect(await allRowsIn(databaseUrl())).toEqual(rows);
    expect(rows.LogEntry).toEqual(before.LogEntry);
  });
});

describe("an import of plans", () => {
  it("takes them where there is none, adds those that follow, and leaves another plan alone", async () => {
    const to = await newLearner();
    await importInto(to, { plans: [plan(1), plan(2)] });
    expect(await planHoursOf(to)).toEqual([1, 2]);
    await importInto(to, { plans: [plan(1), plan(2), plan(5)] });
    expect(await planHoursOf(to)).toEqual([1, 2, 5]);
    await importInto(to, { plans: [plan(1), plan(2)] });
    await importInto(to, { plans: [plan(3), plan(4), plan(6)] });
    expect(await planHoursOf(to)).toEqual([1, 2, 5]);
  });

  it("takes a later version of the same day in place of the one here, and not the other way", async () => {
    const evening = { day: "2026-11-11", at: "2026-11-11T12:00:00.000Z" };
    const to = await newLearner();
    await importInto(to, { plans: [plan(1), plan(2)] });
    await importInto(to, { plans: [plan(1), plan(4, evening)] });
    expect(await planHoursOf(to)).toEqual([1, 4]);
    await importInto(to, { plans: [plan(1), plan(2)] });
    expect(await planHoursOf(to)).toEqual([1, 4]);
  });

  it("leaves out what this version does not know", async () => {
    const to = await newLearner();
    const hours = [
      { item: "git", hours: 7.25 },
      { item: "later", hours: 9 },
    ];
    const chosen = { level: "junior", specialisation: "later", industry: 7 };
    await importInto(to, { plans: [plan(1, { hours, ...chosen })] });
    expect((await exported(to)).plans).toMatchObject([
      { hours: [hours[0]], level: "junior", specialisation: null, industry: null },
    ]);
  });

  const id = "0191d3f8-0000-7000-8000-0000000000c1";
  const pause = { id, from: "2026-12-01", to: "2026-12-09", reason: null };
  it.each([
    ["200 hours a week", { hoursPerWeek: 200 }],
    ["0 hours a week", { hoursPerWeek: 0 }],
    ["hours that are none", { hoursPerWeek: "8" }],
    ["no day to study on", { restDays: [1, 2, 3, 4, 5, 6, 7] }],
    ["an eighth weekday", { restDays: [8] }],
    ["study days of 40 hours", { hoursPerWeek: 80, restDays: [1, 2, 3, 4, 5] }],
    ["a target before its start", { targetOn: "2026-10-01" }],
    ["a pause that ends before it begins", { pauses: [{ ...pause, to: "2026-11-30" }] }],
    ["a pause over a pause", { pauses: [pause, { ...pause, id: randomUUID() }] }],
    ["too many pauses", { pauses: Array(101).fill(pause) }],
    ["negative hours of an item", { hours: [{ item: "git", hours: -1 }] }],
    ["an item twice", { hours: [1, 2].map((hours) => ({ item: "git", hours })) }],
  ])("with %s changes nothing", async (_what, wrong) => {
    const to = await newLearner();
    expect(await importInto(to, { plans: [plan(1), plan(2, wrong)] })).toBe("invalid");
    expect(await planHoursOf(to)).toEqual([]);
  });
});

describe("an import of reviews and forecasts", () => {
  it("adds what is missing, and changes nothing that is here", async () => {
    const one = review();
    const to = await newLearner();
    const first = forecast("2026-11-16", "2027-04-01");
    await importInto(to, { reviews: [one], forecasts: [first] });
    const forecasts = [{ ...first, early: "2030-01-01" }, forecast("2026-11-23", "2027-04-02")];
    await importInto(to, {
      reviews: [{ ...one, answer: "remembered" }, review({ item: "later" }), review()],
      forecasts,
    });
    const { reviews, forecasts: after } = await exported(to);
    expect(reviews.map(({ answer }: Fields) => answer)).toEqual(["again", "again"]);
    expect(after.map(({ early }: Fields) => early)).toEqual(["2027-04-01", "2027-04-02"]);
  });

  it.each([
    ["a week that begins on a Tuesday", { forecasts: [forecast("2026-11-17", "2027-04-01")] }],
    [
      "a week twice",
      { forecasts: ["2027-04-01", "2027-04-02"].map((day) => forecast("2026-11-16", day)) },
    ],
    ["a day that is none", { forecasts: [forecast("2026-11-16", "soon")] }],
    ["an unknown answer", { reviews: [review({ answer: "perhaps" })] }],
  ])("with %s changes nothing", async (_what, lists) => {
    const to = await newLearner();
    expect(await importInto(to, lists)).toBe("invalid");
    expect(await exported(to)).toMatchObject({ reviews: [], forecasts: [] });
  });

  it("refuses what cannot have happened", async () => {
    const twice = review();
    for (const lists of [
      { reviews: [twice, twice] },
      { reviews: [review({ on: "2026-11-20" })] },
      { log: [study({ addedOn: "2026-11-20" })] },
      { plans: [plan(2), plan(1)] },
    ])
      expect(await importInto(await newLearner(), lists)).toBe("impossible");
  });
});

describe("an export", () => {
  it("says that a calendar and reminders are on, without secrets; an import starts none", async () => {
    const from = await newLearner();
    await addWeekRows(from);
    const text = await exportArchive(from.id);
    const { profile, enrolments } = JSON.parse(text);
    expect(profile.reminders).toBe(true);
    expect(enrolments[0].calendarFeed).toEqual({ createdAt: at });
    const [secret] = await queryRows<{ hash: string }>(
      `SELECT "secretHash" AS "hash" FROM "CalendarFeed" f
       JOIN "Enrolment" e ON e."id" = f."enrolmentId" WHERE e."userId" = ?`,
      from.id,
    );
    expect(text).not.toContain(secret?.hash ?? expect.fail("There is none"));
    const to = await newLearner();
    await importArchive(to, text, { withProfile: true });
    const there = JSON.parse(await exportArchive(to.id));
    expect(there.profile.reminders).toBe(false);
    expect(there.enrolments[0]).toMatchObject({ calendarFeed: null });
  });

  it("has the timer that runs, which goes on where it is imported, until it is stopped", async () => {
    const from = await newLearner();
    await addWeekRows(from);
    const text = await exportArchive(from.id);
    const { timer } = JSON.parse(text).enrolments[0];
    expect(timer).toMatchObject({ item: "git", startedAt: at });
    const to = await newLearner();
    for (let time = 0; time < 2; time += 1) await importArchive(to, text);
    expect((await exported(to)).timer).toEqual(timer);
    const now = new Date(Date.parse(at) + 60_000);
    await stopTimer({ learner: to, now }, {});
    const entry = (await exported(to)).log.find(({ id }: Fields) => id === timer.entry);
    expect(entry).toMatchObject({ item: "git", minutes: 1 });
    await importArchive(to, text);
    expect((await exported(to)).timer).toBeNull();
    const late = await newLearner();
    await importArchive(late, text, { now: new Date(Date.parse(at) + 25 * 60 * 60_000) });
    expect((await exported(late)).timer).toBeNull();
  });

  it("of which the timer has no entry, as earlier ones, starts none", async () => {
    const to = await newLearner();
    await importInto(to, { timer: { item: "git", startedAt: at } });
    expect((await exported(to)).timer).toBeNull();
  });

  it.each(["langkah-1.json", "langkah-2.json", "langkah-3.json"])(
    "of an earlier format comes in, without a plan: %s",
    async (name) => {
      const text = readFileSync(join(import.meta.dirname, "../../golden", name), "utf8");
      expect(JSON.parse(text).enrolments[0].hoursPerWeek).toBe(8);
      const to = await newLearner();
      expect(await importArchive(to, text)).toBe(JSON.parse(text).enrolments[0].events.length);
      const { evidence = [], projects = [] } = JSON.parse(text).enrolments[0];
      expect(await exported(to)).toMatchObject({
        ...{ plans: [], log: [], reviews: [], forecasts: [], evidence, projects },
      });
    },
  );
});
