import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { serialiseArchive } from "@/lib/archive/document";
import { unpackPictures } from "@/lib/archive/unzip-pictures";
import {
  type ArchiveHead,
  type ArchiveLists,
  archiveLimits,
  longLists,
  type RecordedReview,
} from "@/lib/domain/archive";
import { addDays } from "@/lib/domain/calendar";
import {
  type Evidence,
  evidenceDescriptionLimit,
  evidenceItemLimit,
  evidenceLimit,
  evidenceRowLimit,
} from "@/lib/domain/evidence";
import { hiddenLimit, linkLimit, linkUrlFrom, urlLimit } from "@/lib/domain/item-marks";
import { type LogEntry, logLimit, logNoteLimit, logRowLimit } from "@/lib/domain/log-entry";
import { type Note, noteLimit, noteVersionsLimit } from "@/lib/domain/note";
import { passkeyLimit } from "@/lib/domain/passkey";
import { pictureFileOf, pictureLimit } from "@/lib/domain/picture";
import { planLimits } from "@/lib/domain/plan-decision";
import { type PlanVersion, planVersionLimit } from "@/lib/domain/plan-version";
import {
  type ArchivedProject,
  projectLimit,
  projectLimits,
  projectSkillLimit,
  taskLimit,
} from "@/lib/domain/project";
import { reviewLimit } from "@/lib/domain/review-decision";
import { authMethods, sessionLimit } from "@/lib/domain/session";
import { cleanText } from "@/lib/domain/text";
import { nameField } from "@/lib/validation/fields";
import { isFullRun } from "@/tests/support/full-run";
import { anyPortfolioChoices } from "@/tests/support/portfolio/portfolio-arbitraries";
import { anyProjects, newProject } from "../../support/projects/project-arbitraries";
import {
  anyForecasts,
  anyLog,
  anyPlanVersions,
  anyReviews,
} from "../../support/unit/archive-arbitraries";
import { zipOf } from "../../support/unit/archive-fixture";
import { anyEvidence } from "../../support/unit/evidence-arbitraries";
import { anyBatches, applyBatches } from "../../support/unit/history-arbitraries";
import { readWholeArchive } from "../../support/unit/read-archive";

const now = new Date("2026-12-31T23:00:00Z");

/** In bytes of a zip: 400,000 changes, each with random ids of its own and of an undone one. */
const longestHistory = 400_000 * 50;

/** In bytes of text: the same, each with the longest event. */
const longestHistoryText = 400_000 * 355;

/** The short form fills the long lists to a tenth, because all of them take half a minute. */
const fill = isFullRun ? 1 : 0.1;
const filled = (limit: number) => Math.ceil(limit * fill);

async function* listOfNone() {
  yield [];
}

async function exported(
  head: ArchiveHead,
  lists: Partial<ArchiveLists> = {},
  pictures: Record<string, Uint8Array> = {},
) {
  const pieces: string[] = [];
  const listsOf = () => ({
    ...{ events: listOfNone(), notes: listOfNone() },
    ...{ evidence: listOfNone(), projects: listOfNone(), plans: listOfNone() },
    ...{ log: listOfNone(), reviews: listOfNone() },
    ...lists,
  });
  for await (const piece of serialiseArchive(head, listsOf, now)) pieces.push(piece);
  return zipOf({ "langkah.json": pieces.join(""), ...pictures });
}

const anyText = fc.string({ unit: "binary", maxLength: 40 });
/** A text repeated up to a length. */
const longText = (length: number) =>
  anyText.map((text) => `${text}x`.repeat(length).slice(0, length));
const anyInstant = fc.date({ noInvalidDate: true });
const anyName = fc
  .oneof(anyText, longText(200))
  .map((text) => nameField.safeParse(text).data ?? "Siti");
/** As many as each list may have, and more. */
const listOf = <T>(entry: fc.Arbitrary<T>, cap: number) =>
  fc
    .tuple(fc.array(entry, { maxLength: 3 }), fc.constantFrom(0, 1, cap, cap + 7))
    .map(([list, count]) =>
      list.length === 0
        ? []
        : Array.from({ length: count }, (_, index) => list[index % list.length] as T),
    );

const anyUrl = fc
  .oneof(
    fc.webUrl(),
    longText(urlLimit).map((text) => `https://contoh.id/${text}`),
  )
  .map((text) => linkUrlFrom(text.slice(0, 300)) ?? "https://contoh.id/");

const anyMarks = {
  using: fc.option(anyUrl),
  hidden: fc.array(anyUrl, { maxLength: hiddenLimit }),
  links: fc.uniqueArray(fc.record({ url: anyUrl, title: anyName }), {
    selector: ({ url }) => url,
    maxLength: linkLimit,
  }),
  statements: fc.uniqueArray(fc.nat(9)),
};

/** What may be stored: names, links and notes as the fields take them, the rest as other programs sent it. */
const anyHead: fc.Arbitrary<ArchiveHead> = fc.record({
  profile: fc.record({
    ...{ email: anyText, name: anyName, locale: fc.constantFrom("id", "en") },
    timeZone: fc.constantFrom("Asia/Jakarta", "Europe/Kyiv", "UTC", "Etc/GMT-7"),
    ...{ createdAt: anyInstant, emailConfirmedAt: fc.option(anyInstant) },
    ...{ hasPassword: fc.boolean(), freeOnly: fc.boolean(), indonesianOnly: fc.boolean() },
    reminders: fc.boolean(),
  }),
  sessions: listOf(
    fc.record({
      ...{ method: fc.constantFrom(...authMethods), device: anyText, address: anyText },
      ...{ createdAt: anyInstant, seenAt: anyInstant, endsAt: anyInstant },
      confirmedAt: fc.option(anyInstant),
    }),
    sessionLimit,
  ),
  accounts: listOf(
    fc.record({ provider: anyText, subject: anyText, label: anyText, createdAt: anyInstant }),
    100,
  ),
  passkeys: listOf(
    fc.record({ name: anyText, createdAt: anyInstant, usedAt: fc.option(anyInstant) }),
    passkeyLimit,
  ),
  secondFactor: fc.option(
    fc.record({
      createdAt: anyInstant,
      confirmedAt: fc.option(anyInstant),
      recoveryCodes: fc.nat(),
    }),
  ),
  portfolio: anyPortfolioChoices,
  audit: listOf(
    fc.record({ at: anyInstant, event: anyText, address: anyText, detail: fc.option(anyText) }),
    300,
  ),
  enrolments: fc.uniqueArray(
    fc.record({
      ...{ path: fc.constantFrom("ai-engineer", "data", "web"), contentVersion: fc.nat() },
      ...{ startedAt: anyInstant, forecasts: anyForecasts(now) },
      timer: fc.option(
        fc.record({
          item: fc.option(fc.stringMatching(/^[a-z-]{1,20}$/)),
          startedAt: fc.date({ noInvalidDate: true, min: new Date(0), max: now }),
          entry: fc.uuid(),
        }),
      ),
      calendarFeed: fc.option(fc.record({ createdAt: anyInstant })),
      items: fc.uniqueArray(
        fc.record({
          item: fc.stringMatching(/^[a-z-]{1,20}$/),
          status: fc.constantFrom("done" as const, "learning" as const),
          ...{ startedAt: fc.option(anyInstant), completedAt: fc.option(anyInstant) },
          ...anyMarks,
        }),
        { selector: ({ item }) => item, maxLength: 20 },
      ),
    }),
    { selector: ({ path }) => path, maxLength: 3 },
  ),
});

/** Versions of notes, with days as any clock made them. */
const anyNotes: fc.Arbitrary<Note[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.stringMatching(/^[a-z-]{1,20}$/),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    ),
    { selector: ([item]) => item, maxLength: 8 },
  )
  .chain((items) =>
    fc.tuple(
      ...items.flatMap(([item, steps]) =>
        steps.map((_, index) =>
          fc.record({
            item: fc.constant(item),
            version: fc.constant(steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0)),
            at: fc.date({ min: new Date(0), max: now, noInvalidDate: true }),
            text: fc.oneof(anyText, longText(noteLimit)).map(cleanText),
          }),
        ),
      ),
    ),
  )
  .map((notes) => notes.map((note) => ({ ...note, day: note.at.toISOString().slice(0, 10) })));

const noise = (length: number) => randomBytes(length).toString("base64").slice(0, length);
const longUrl = () =>
  `https://contoh.id/${noise(urlLimit)}`.slice(0, urlLimit).replaceAll("+", "-");

/** As long as it may be; the second half is removed and without its details. */
function longestEvidence(index: number): Evidence {
  const isRemoved = index >= evidenceLimit;
  const day = now.toISOString().slice(0, 10);
  const details = {
    ...{ url: longUrl(), issuer: noise(200), credentialId: noise(200) },
    ...{ issuedOn: day, expiresOn: day, description: noise(evidenceDescriptionLimit) },
  };
  const nothing = { url: null, issuer: null, credentialId: null };
  return {
    ...{ id: randomUUID(), version: 3, kind: "certificate", title: noise(200) },
    ...(isRemoved ? { ...nothing, issuedOn: null, expiresOn: null, description: null } : details),
    items: Array.from({ length: evidenceItemLimit }, (_, item) => `an-item-with-a-key-${item}`),
    ...{ addedAt: now, addedOn: day, changedAt: now, changedOn: day },
    ...(isRemoved ? { removedAt: now, removedOn: day } : { removedAt: null, removedOn: null }),
  };
}

/** As long as it may be, with the largest picture; those beyond the live ones are removed. */
function longestProject(index: number): ArchivedProject {
  const { title, summary, role, where, task, ...limits } = projectLimits;
  const day = now.toISOString().slice(0, 10);
  const texts = Object.fromEntries(
    Object.entries(limits).map(([name, most]) => [name, noise(most)]),
  );
  const { metric = "", value, baseline = "", sample = "", measured = "", ...rest } = texts;
  const project = newProject({
    ...{ id: randomUUID(), version: 9, title: noise(title), addedAt: now, addedOn: day },
  });
  const isRemoved = index >= projectLimit;
  if (isRemoved) return { ...project, picture: null, removedAt: now, removedOn: day };
  return {
    ...{ ...project, ...rest, summary: noise(summary), role: noise(role) },
    result: { metric, value: `${value}`.replace(/^./, "1"), baseline, sample, measured },
    ...{ repository: longUrl(), demo: longUrl(), startedOn: day, finishedOn: day },
    rubric: Array.from({ length: 12 }, (_, at) => ({
      ...{ competence: `comp-${at}`, where: noise(where) },
    })),
    tasks: Array.from({ length: taskLimit }, () => ({ text: noise(task), done: true })),
    skills: Array.from({ length: projectSkillLimit }, (_, at) => `an-item-with-a-key-${at}`),
    picture: { file: pictureFileOf(project.id), content: null },
  };
}

/** As long as it may be; those beyond the live ones are removed. */
function longestLogEntry(index: number): LogEntry {
  const day = now.toISOString().slice(0, 10);
  const isRemoved = index >= logLimit;
  const details = {
    ...{ url: longUrl(), note: noise(logNoteLimit), role: noise(200) },
    ...({ state: "interview", nextOn: day } as const),
  };
  const nothing = { url: null, note: null, role: null, state: null, nextOn: null };
  return {
    ...{ id: randomUUID(), version: 9, kind: "application", on: day, minutes: null, title: null },
    ...{ timeZone: "America/Argentina/ComodRivadavia", item: "an-item-with-a-long-key" },
    ...{ company: noise(200), ...(isRemoved ? nothing : details), addedAt: now, addedOn: day },
    ...{ changedAt: now, changedOn: day, removedAt: isRemoved ? now : null },
    removedOn: isRemoved ? day : null,
  };
}

/** With own hours for every item and as many pauses as there may be. */
function longestPlan(keys: readonly string[], version: number): PlanVersion {
  const day = now.toISOString().slice(0, 10);
  return {
    ...{ version, at: now, day, startsOn: day, targetOn: addDays(day, 4000), hoursPerWeek: 7.5 },
    ...{ specialisation: "nlp-engineer", level: "mid-level", industry: "e-commerce" },
    ...{ restDays: [1, 2, 3, 4, 5, 6], hours: Object.fromEntries(keys.map((key) => [key, 1 / 3])) },
    pauses: Array.from({ length: planLimits.pauses }, (_, index) => {
      const from = addDays(day, 2 * index);
      return { id: randomUUID(), from, to: from, reason: noise(200) };
    }),
  };
}

const longestReview = (): RecordedReview => ({
  ...{ id: randomUUID(), item: "an-item-with-a-long-key", answer: "remembered", at: now },
  on: now.toISOString().slice(0, 10),
});

async function* batchesOf<T>(count: number, size: number, entryAt: (index: number) => T) {
  for (let start = 0; start < count; start += size)
    yield Array.from({ length: Math.min(size, count - start) }, (_, index) =>
      entryAt(start + index),
    );
}

const anyRecords = fc.record({
  evidence: anyEvidence(now),
  projects: anyProjects(now).map((list) => list.map((each) => ({ ...each, picture: null }))),
  ...{ plans: anyPlanVersions(now), log: anyLog(now), reviews: anyReviews(now) },
});

describe("what was exported can be imported", () => {
  it("whatever is in it, and however long its lists are", async () => {
    await fc.assert(
      fc.asyncProperty(anyHead, anyBatches, anyNotes, anyRecords, async (...parts) => {
        const [head, batches, notes, records] = parts;
        const { events } = applyBatches(batches).single;
        const again = <T>(list: readonly T[]) => ({
          async *[Symbol.asyncIterator]() {
            yield* [list.slice(0, 3), list.slice(3)];
          },
        });
        const lists = {
          ...{ events: again(events), notes: again(notes) },
          ...{ evidence: again(records.evidence), projects: again(records.projects) },
          ...{ plans: again(records.plans), log: again(records.log) },
          reviews: again(records.reviews),
        };
        const result = await readWholeArchive(await exported(head, lists), now);
        const { name, timeZone, freeOnly, indonesianOnly } = head.profile;
        expect(result).toEqual({
          ok: true,
          archive: {
            exportedAt: now,
            profile: { name, timeZone, freeOnly, indonesianOnly },
            portfolio: head.portfolio,
            enrolments: head.enrolments.map(({ path, items, forecasts, timer }, index) => ({
              ...{ path, forecasts, timer, texts: [] },
              lists: Object.fromEntries(
                longLists.map((name, at) => [name, longLists.length * index + at]),
              ),
              items: items.map(({ status: _s, startedAt: _a, completedAt: _c, ...marks }) => marks),
            })),
          },
          events: head.enrolments.map(() => events),
          notes: head.enrolments.map(() => notes),
          ...Object.fromEntries(
            Object.entries(records).map(([name, list]) => [name, head.enrolments.map(() => list)]),
          ),
        });
      }),
      { numRuns: 40 },
    );
  });

  it("with a security log that is longer than all the rest may be", async () => {
    const entry = { at: now, event: "signed-in", address: "203.0.113.9", detail: "password" };
    const [head] = fc.sample(anyHead, { numRuns: 1, seed: 6 });
    if (!head) return expect.fail("There is no sample");
    const audit = Array<typeof entry>(120_000).fill(entry);
    expect(JSON.stringify(audit).length).toBeGreaterThan(archiveLimits.otherCharacters);
    const result = await readWholeArchive(await exported({ ...head, audit }), now);
    expect(result).toMatchObject({ ok: true });
  });

  it("with every item at every cap, in texts that no zip makes smaller", {
    timeout: 240_000,
  }, async () => {
    const [head] = fc.sample(anyHead, { numRuns: 1, seed: 6 });
    if (!head) return expect.fail("There is no sample");
    const keys = Array.from({ length: 84 }, (_, index) => `item-${index}`);
    const items = keys.map((item) => ({
      ...({ item, status: "learning", startedAt: now, completedAt: now } as const),
      ...{ using: longUrl(), hidden: Array.from({ length: hiddenLimit }, longUrl) },
      links: Array.from({ length: linkLimit }, () => ({
        url: longUrl(),
        title: `${'"'.repeat(199)}a`,
      })),
      statements: [0, 1, 2],
    }));
    const mondays = Array.from({ length: archiveLimits.forecasts + 1 }, (_, index) =>
      addDays("1969-12-29", 7 * index),
    );
    expect(mondays.at(-1)?.slice(0, 4)).toBe("2161");
    const forecasts = mondays
      .filter((week) => week < "2160")
      .map((week) => ({ week, shownOn: week, early: week, likely: week, late: week }));
    const [enrolment] = fc
      .sample(anyHead, { numRuns: 9, seed: 6 })
      .flatMap((each) => each.enrolments);
    if (!enrolment) return expect.fail("There is no enrolment");
    const day = now.toISOString().slice(0, 10);
    const versions = Math.ceil((noteVersionsLimit * fill) / (noteLimit + 256) / keys.length) + 1;
    async function* notes() {
      for (const item of keys)
        yield Array.from({ length: versions }, (_, index): Note => {
          return { item, version: index + 1, at: now, day, text: noise(noteLimit) };
        });
    }
    const longestProjects = Array.from({ length: archiveLimits.projects }, (_, index) =>
      longestProject(index),
    );
    async function* projects() {
      yield longestProjects;
    }
    const pictures = Object.fromEntries(
      longestProjects.flatMap(({ picture }) =>
        picture ? [[picture.file, randomBytes(pictureLimit)]] : [],
      ),
    );
    const whole = { ...head, enrolments: [{ ...enrolment, items, forecasts }] };
    const projectsAlone = await exported(whole, { projects: projects() }, pictures);
    const zip = await exported(
      whole,
      {
        ...{ notes: notes(), projects: projects() },
        evidence: batchesOf(filled(evidenceRowLimit), 500, longestEvidence),
        plans: batchesOf(filled(planVersionLimit), 50, (index) => longestPlan(keys, index + 1)),
        log: batchesOf(filled(logRowLimit), 500, longestLogEntry),
        reviews: batchesOf(filled(reviewLimit), 500, longestReview),
      },
      pictures,
    );
    /** The size with the lists filled up. */
    const filledUp = (sizeOf: (file: Uint8Array) => number) =>
      sizeOf(projectsAlone) + (sizeOf(zip) - sizeOf(projectsAlone)) / fill;
    const zipSize = filledUp((file) => file.length);
    expect(zipSize).toBeGreaterThan(noteVersionsLimit / 2);
    expect(zipSize + longestHistory).toBeLessThan(archiveLimits.uploadBytes);
    const textSize = filledUp((file) => unzipSync(file)["langkah.json"]?.length ?? Number.NaN);
    expect(textSize + longestHistoryText).toBeLessThan(archiveLimits.unpackedBytes);
    const result = await readWholeArchive(zip, now);
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.notes[0]).toHaveLength(keys.length * versions);
    expect(result.evidence[0]).toHaveLength(filled(evidenceRowLimit));
    expect(result.projects[0]).toEqual(longestProjects);
    expect(result.plans[0]).toHaveLength(filled(planVersionLimit));
    expect(result.log[0]).toHaveLength(filled(logRowLimit));
    expect(result.reviews[0]).toHaveLength(filled(reviewLimit));
    expect(unpackPictures(zip).size).toBe(projectLimit);
  });
});
