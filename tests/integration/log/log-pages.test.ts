import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { removeLogEntry, saveLogEntry } from "@/lib/actions/log-entry";
import { changePlan } from "@/lib/actions/plan-changes";
import { defaultPathKey } from "@/lib/content/paths";
import { findItemTime } from "@/lib/data/log/item-time";
import { findStudyTime } from "@/lib/data/log/study-time";
import { addDays, dayOf, weekStartOf } from "@/lib/domain/calendar";
import type { Learner } from "@/lib/domain/learner";
import { type LogContent, logLimit } from "@/lib/domain/log-entry";
import { minutesByItemOf } from "@/lib/domain/study-time";
import { loadOwnTime } from "@/lib/loaders/item-time";
import { loadLog, loadLogEntry } from "@/lib/loaders/log";
import { loadVisitorStep } from "@/lib/loaders/step";
import { applyChanges, change } from "../../support/database/changes";
import { morning, newLearner } from "../../support/database/learners";
import { addEntryTo, removeEntryOf, storedLogOf } from "../../support/database/records/log";
import { queryRows } from "../../support/database/stored-rows";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const fields = { kind: "study", on: "2026-11-24", minutes: "90", item: "", note: "", version: "0" };

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the forms of the log", () => {
  it("add once however often they are sent", async () => {
    const learner = await newSignedInLearner();
    const entry = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect(await submitForm(saveLogEntry, { ...fields, entry })).toEqual({
        to: "/id/log?done=added",
      });
    expect(await storedLogOf(learner)).toMatchObject([{ id: entry, item: null, version: 1 }]);
    expect(await submitForm(saveLogEntry, { ...fields, entry, minutes: "5" })).toEqual({
      errors: { form: "used" },
    });
  });

  it("refuse a change of an old version once, and say what was removed meanwhile", async () => {
    const learner = await newSignedInLearner();
    const entry = await addEntryTo(learner);
    const write = (minutes: string, version: string) =>
      submitForm(saveLogEntry, { ...fields, entry, minutes, version });
    const changed = `/id/log/${entry}?done=changed&version=`;
    expect(await write("5", "1")).toEqual({ to: `${changed}2` });
    expect(await write("6", "1")).toEqual({ errors: { form: "conflict:2" } });
    expect(await write("6", "2")).toEqual({ to: `${changed}3` });
    const remove = (version: string) => submitButtonForm(removeLogEntry, { entry, version });
    expect(await remove("1")).toEqual({ to: `/id/log/${entry}?done=kept` });
    for (let time = 0; time < 2; time += 1)
      expect(await remove("3")).toEqual({ to: "/id/log?done=removed" });
    expect(await write("7", "3")).toEqual({ errors: { form: "gone" } });
    expect((await loadLogEntry("id", entry)).entry).toBeNull();
  });

  it("name every field that is wrong, and take no day to come", async () => {
    const learner = await newSignedInLearner();
    const entry = randomUUID();
    const wrong = { ...fields, entry, on: "besok", minutes: "1,5", item: "tidak-ada" };
    expect(await submitForm(saveLogEntry, wrong)).toEqual({
      errors: { on: "not-a-day", minutes: "not-a-number", item: "unknown item" },
    });
    const tomorrow = addDays(dayOf(new Date(), learner.timeZone), 1);
    expect(await submitForm(saveLogEntry, { ...fields, entry, on: tomorrow })).toEqual({
      errors: { on: "future" },
    });
    const habit = { ...fields, entry, kind: "habit", minutes: "" };
    expect(await submitForm(saveLogEntry, habit)).toEqual({
      errors: { item: "required" },
    });
    expect(await storedLogOf(learner)).toEqual([]);
  });

  it("end at the limit, and a removal makes room", async () => {
    const learner = await newSignedInLearner();
    const entry = await addEntryTo(learner);
    await queryRows(
      `WITH RECURSIVE "n"("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < ${logLimit - 1})
       INSERT INTO "LogEntry" ("enrolmentId", "id", "version", "kind", "day", "timeZone", "minutes", "addedAt", "addedOn")
       SELECT "enrolmentId", "id" || "i", 1, "kind", "day", "timeZone", 1, "addedAt", "addedOn"
       FROM "LogEntry" CROSS JOIN "n" WHERE "id" = ? RETURNING "version"`,
      entry,
    );
    const form = { ...fields, entry: randomUUID() };
    expect(await submitForm(saveLogEntry, form)).toEqual({ errors: { form: "full" } });
    await submitButtonForm(removeLogEntry, { entry, version: "1" });
    expect(await submitForm(saveLogEntry, form)).toEqual({ to: "/id/log?done=added" });
  });
});

describe("the page of the log", () => {
  const addToday = (learner: Learner, content: Partial<LogContent>) =>
    addEntryTo(learner, content, { at: new Date() });

  it("is by weeks with their whole sums, page by page, and of one kind or item", async () => {
    const learner = await newSignedInLearner();
    const today = dayOf(new Date(), learner.timeZone);
    // From a Monday back, so that a week is on both pages.
    const monday = weekStartOf(today);
    for (let index = 0; index < 30; index += 1)
      await addToday(learner, { on: addDays(monday, -index), minutes: index + 1 });
    const reading = { kind: "habit", minutes: null, item: "habit-blog", title: "Satu" } as const;
    await addToday(learner, { ...reading, on: addDays(today, -40) });
    await addEntryTo(await newLearner(), { note: "rahasia" });
    const page = await loadLog("id", { page: 1 });
    const shown = page.weeks.flatMap(({ entries }) => entries);
    expect(shown.map(({ minutes }) => minutes)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    expect(page.hasOlder).toBe(true);
    const thisWeek = shown.filter(({ on }) => on >= weekStartOf(today));
    const sum = thisWeek.reduce((total, { minutes }) => total + (minutes ?? 0), 0);
    expect([page.minutesThisWeek, page.weeks[0]?.minutes]).toEqual([sum, sum]);
    const second = await loadLog("id", { page: 2 });
    expect(second.weeks.flatMap(({ entries }) => entries)).toHaveLength(6);
    // The week that both pages show has one sum.
    const last = page.weeks.at(-1);
    expect(second.weeks.find(({ start }) => start === last?.start)?.minutes).toBe(last?.minutes);
    expect(await loadLog("id", { page: 9 })).toMatchObject({ page: 1 });
    const titles = async (query: { kind?: "habit"; item?: string }) =>
      (await loadLog("id", { page: 1, ...query })).weeks.flatMap(({ entries }) =>
        entries.map(({ title }) => title),
      );
    expect(await titles({ kind: "habit" })).toEqual(["Satu"]);
    expect(await titles({ item: "habit-blog" })).toEqual(["Satu"]);
    expect(await titles({ item: "cnn" })).toEqual([]);
  });

  it("ends with the day that was asked for", async () => {
    const learner = await newSignedInLearner();
    const today = dayOf(new Date(), learner.timeZone);
    for (const daysAgo of [0, 400, 401])
      await addToday(learner, { on: addDays(today, -daysAgo), minutes: 10 });
    const view = await loadLog("id", { page: 1, until: addDays(today, -400) });
    const days = view.weeks.flatMap(({ entries }) => entries.map(({ on }) => on));
    expect(days).toEqual([addDays(today, -400), addDays(today, -401)]);
    expect(view.minutesThisWeek).toBe(10);
    expect(await loadLog("id", { page: 1, until: "1999-12-31" })).toMatchObject({ weeks: [] });
  });

  it("sums only the time of the item that was asked for", async () => {
    const learner = await newSignedInLearner();
    const on = dayOf(new Date(), learner.timeZone);
    for (const [item, minutes] of [
      ["git", 30],
      ["git", 5],
      ["cnn", 90],
      [null, 60],
    ] as const)
      await addToday(learner, { on, item, minutes });
    const sumsOf = async (item?: string) => {
      const { weeks, minutesThisWeek } = await loadLog("id", { page: 1, item });
      return [...weeks.map(({ minutes }) => minutes), minutesThisWeek];
    };
    expect(await sumsOf("git")).toEqual([35, 35]);
    expect(await sumsOf("cnn")).toEqual([90, 90]);
    expect(await sumsOf()).toEqual([185, 185]);
  });

  it("counts no day with more than its 24 hours", async () => {
    const learner = await newSignedInLearner();
    const today = dayOf(new Date(), learner.timeZone);
    for (let index = 0; index < 3; index += 1)
      await addToday(learner, { on: today, minutes: 1000 });
    expect((await loadLog("id", { page: 1 })).minutesThisWeek).toBe(1440);
  });
});

describe("the time of study", () => {
  it("is the sum of each day and item of what is there, and of nothing else", async () => {
    const learner = await newLearner();
    const add = (on: string, item: string | null, minutes: number) =>
      addEntryTo(learner, { on, item, minutes });
    await add("2026-11-20", "git", 30);
    await add("2026-11-20", "git", 1440);
    await add("2026-11-20", null, 7);
    await add("2026-11-22", "cnn", 60);
    await removeEntryOf(learner, await add("2026-11-22", "cnn", 500));
    await addEntryTo(learner, { kind: "habit", item: "habit-blog", title: "A", minutes: 9 });
    await addEntryTo(await newLearner(), { minutes: 3 });
    const time = await findStudyTime(learner.id, defaultPathKey);
    expect(time.filter(({ on }) => on === "2026-11-22")).toEqual([
      { on: "2026-11-22", item: "cnn", minutes: 60 },
    ]);
    const key = ({ on, item, minutes }: (typeof time)[number]) => `${on} ${item} ${minutes}`;
    expect(time.map(key).sort()).toEqual([
      ...["2026-11-20 git 1470", "2026-11-20 null 7", "2026-11-22 cnn 60"],
    ]);
    const { minutesByItem, ownHours, sessionCount, sessions } = await findItemTime(
      ...([learner.id, defaultPathKey, "git"] as const),
    );
    expect(ownHours).toEqual({});
    expect(minutesByItem).toEqual(minutesByItemOf(time, "2026-11-24"));
    expect(sessionCount).toBe(2);
    expect(sessions).toHaveLength(2);
  });

  it("of an item is compared with the learner's own hours of the latest plan", async () => {
    const learner = await newSignedInLearner();
    const planWith = (hours: Record<string, number>) =>
      changePlan({ learner, now: new Date() }, (plan) => ({ ...plan, hours }));
    await planWith({ git: 5 });
    await planWith({ git: 4, cnn: 0.25 });
    const progress = { learner, states: new Map() };
    expect(await loadOwnTime(progress, "git")).toMatchObject({
      range: [4, 4],
      isOwnEstimate: true,
    });
    expect(await loadOwnTime(progress, "numpy")).toMatchObject({ isOwnEstimate: false });
  });
});

describe("the steps", () => {
  it("know how recent a habit is, and the applications; what is ticked stays so", async () => {
    const learner = await newSignedInLearner();
    await applyChanges(learner, [change("habit-blog", "done")], morning);
    const reading = { kind: "habit", minutes: null, item: "habit-blog", title: "Satu" } as const;
    const later = await addEntryTo(learner, { ...reading, on: "2026-11-20" });
    await addEntryTo(learner, { ...reading, on: "2026-11-02" });
    const meetup = { ...reading, item: "com-gdg", title: "DevFest" };
    await addEntryTo(learner, { ...meetup, on: "2026-11-09" });
    const application = { kind: "application", minutes: null, item: null } as const;
    await addEntryTo(learner, { ...application, company: "Delman", state: "sent" });
    const logOf = async (step: string) => (await loadVisitorStep("id", step, undefined))?.log;
    const days = async () => [...((await logOf("keep-learning"))?.habitDays ?? [])].sort();
    expect(await days()).toEqual([
      ["com-gdg", "2026-11-09"],
      ["habit-blog", "2026-11-20"],
    ]);
    await removeEntryOf(learner, later);
    expect((await days())[1]).toEqual(["habit-blog", "2026-11-02"]);
    const step = await loadVisitorStep("id", "keep-learning", undefined);
    expect(step?.states.get("habit-blog")?.status).toBe("done");
    expect(await logOf("apply")).toMatchObject({ applications: [{ company: "Delman" }] });
    expect(await logOf("foundations")).toEqual({ habitDays: null, applications: null });
  });
});
