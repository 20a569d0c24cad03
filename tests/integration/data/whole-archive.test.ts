import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialiseArchive } from "@/lib/archive/document";
import { defaultPathKey } from "@/lib/content/paths";
import type { ArchiveHead, ArchiveLists } from "@/lib/domain/archive";
import { noMarks } from "@/lib/domain/item-marks";
import type { Learner } from "@/lib/domain/learner";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { newCheckedLearner } from "../../support/database/changes";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { morning } from "../../support/database/learners";
import { enrolmentIdOf } from "../../support/database/records/links";
import { anyPortfolioChoices } from "../../support/portfolio/portfolio-arbitraries";
import { anyProjects } from "../../support/projects/project-arbitraries";
import {
  anyForecasts,
  anyLog,
  anyPlanVersions,
  anyReviews,
} from "../../support/unit/archive-arbitraries";
import { anyEvidence } from "../../support/unit/evidence-arbitraries";
import { anyBatches, applyBatches } from "../../support/unit/history-arbitraries";

const now = new Date("2026-12-31T23:00:00Z");

const anyNotes = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 4 }).map((texts) =>
  texts.map((text, index) => ({
    ...{ item: "git", version: index + 1, text: `${text}${index}` },
    ...{ at: new Date(morning.getTime() + index * 50 * 3_600_000) },
    day: new Date(morning.getTime() + index * 50 * 3_600_000).toISOString().slice(0, 10),
  })),
);

/** All that an import takes of a learner. */
const anyLearner = fc.record({
  events: anyBatches.map((batches) => applyBatches(batches).single.events),
  portfolio: anyPortfolioChoices,
  ...{ notes: anyNotes, evidence: anyEvidence(now), projects: anyProjects(now) },
  ...{ plans: anyPlanVersions(now), log: anyLog(now), reviews: anyReviews(now) },
  forecasts: anyForecasts(now),
});

type Things = typeof anyLearner extends fc.Arbitrary<infer T> ? T : never;

async function archiveOf({ portfolio, forecasts, ...lists }: Things): Promise<string> {
  const item = { status: "done", startedAt: null, completedAt: null } as const;
  const enrolment = {
    ...{ path: defaultPathKey, contentVersion: 1, startedAt: morning, forecasts },
    items: [{ ...item, ...noMarks("git"), hidden: ["https://contoh.id/"] }],
    ...{ timer: null, calendarFeed: null },
  };
  const head: ArchiveHead = {
    profile: {
      ...{ email: "siti@contoh.id", name: "Siti", locale: "id", timeZone: "Asia/Jakarta" },
      ...{ createdAt: now, emailConfirmedAt: null, hasPassword: true, reminders: true },
      ...{ freeOnly: false, indonesianOnly: false },
    },
    ...{ sessions: [], accounts: [], passkeys: [], secondFactor: null, audit: [], portfolio },
    enrolments: [enrolment],
  };
  const batched = Object.entries(lists).map(([name, list]) => [name, batchesOf<unknown>(list)]);
  let text = "";
  for await (const piece of serialiseArchive(
    head,
    () => Object.fromEntries(batched) as ArchiveLists,
    now,
  ))
    text += piece;
  return text;
}

async function* batchesOf<T>(list: readonly T[]): AsyncGenerator<readonly T[]> {
  yield list.slice(0, 2);
  yield list.slice(2);
}

/** Every row that belongs to a learner's enrolment, by table, read without the code under test. */
async function rowsOf(learner: Learner): Promise<Record<string, string[]>> {
  const enrolment = await enrolmentIdOf(learner);
  const tables = Object.entries(await allRowsIn(databaseUrl())).map(([table, rows]) => [
    table,
    rows
      .map((row) => JSON.parse(row))
      .filter(({ enrolmentId }) => enrolmentId === enrolment)
      .map(({ enrolmentId: _id, sequence: _sequence, ...row }) => JSON.stringify(row))
      .sort(),
  ]);
  return Object.fromEntries(tables.filter(([, rows]) => rows?.length));
}

const importedTables = [
  ...["DailyActivity", "Evidence", "EvidenceItem", "ItemProgress", "LogEntry"],
  ...["Note", "NoteVersion", "Plan", "ProgressEvent", "Project", "ResourceMark"],
  ...["Review", "ShownForecast"],
];

async function newLearnerWith(things: Things): Promise<Learner> {
  const learner = await newCheckedLearner();
  expect(await importArchive(learner, await archiveOf(things), { now })).toBe(things.events.length);
  return learner;
}

const samples = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
  fc.sample(anyLearner, { numRuns: 1, seed }).map((things) => ({ seed, things })),
);

describe("everything of a learner", () => {
  it.each(samples)(
    "is exported and imported as it was, also twice (seed $seed)",
    async ({ things }) => {
      const from = await newLearnerWith(things);
      const rows = await rowsOf(from);
      const text = await exportArchive(from.id, now);
      const [exported] = JSON.parse(text).enrolments;
      for (const name of ["plans", "reviews", "forecasts"] as const)
        expect(exported[name]).toHaveLength(things[name].length);
      expect(exported.log).toHaveLength(things.log.length);
      const to = await newCheckedLearner();
      for (let time = 0; time < 2; time += 1) {
        await importArchive(to, text, { now });
        expect(await rowsOf(to)).toEqual(rows);
      }
      expect(JSON.parse(await exportArchive(to.id, now)).enrolments[0]).toEqual(exported);
      const before = await allRowsIn(databaseUrl());
      await importArchive(from, text, { now });
      expect(await allRowsIn(databaseUrl())).toEqual(before);
    },
  );

  it("was in some of these learners, table by table", async () => {
    const tables: string[] = [];
    for (const { things } of samples)
      tables.push(...Object.keys(await rowsOf(await newLearnerWith(things))));
    expect(tables).toEqual(expect.arrayContaining(importedTables));
  });
});
