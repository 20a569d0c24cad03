import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { connect } from "@/lib/data/engines/connect";
import { savePlan } from "@/lib/data/plan/plan";
import { addDays, dayOf } from "@/lib/domain/calendar";
import type { Learner } from "@/lib/domain/learner";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { writeTimeOf } from "@/lib/domain/write-time";
import { type Dashboard, loadDashboard } from "@/lib/loaders/dashboard";
import { applyChanges, change } from "../../support/database/changes";
import { addEvidenceTo } from "../../support/database/records/evidence";
import { addEntryTo } from "../../support/database/records/log";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { testRequest } from "../../support/requests/request-mock";

const todayOf = ({ timeZone }: Learner) => dayOf(new Date(), timeZone);

async function savePlanOn(learner: Learner, day: string, plan: Partial<Plan>): Promise<void> {
  const time = { ...writeTimeOf(new Date(), learner.timeZone), day };
  await savePlan({ userId: learner.id, pathKey: defaultPathKey, time }, (known) => ({
    outcome: "saved",
    plan: { ...defaultPlanOf(day), ...plan, version: (known?.version ?? 0) + 1 },
  }));
}

/** Damages what is stored, past the code that writes it. */
async function executeSql(sql: string): Promise<void> {
  const connection = await connect(process.env.DATABASE_URL ?? "");
  await connection.run(sql);
  await connection.close();
}

const panelNames = ["pace", "week", "review", "forecast", "rhythm", "skills", "recent"] as const;
const failedOf = (dashboard: Dashboard) =>
  [...panelNames, "strength" as const].filter((name) => dashboard.panels[name]?.ok === false);

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the dashboard", () => {
  it("makes every panel, for a learner without anything too", async () => {
    await newSignedInLearner();
    const dashboard = await loadDashboard("id");
    expect(failedOf(dashboard)).toEqual([]);
    expect(dashboard.panels.week).toMatchObject({ value: { hasPlan: false, minutes: 0 } });
    expect(dashboard.panels.forecast).toMatchObject({
      value: { forecast: { state: "too-early" } },
    });
    expect(dashboard.panels.strength).toMatchObject({ value: { done: 0 } });
  });

  it("has the hours of its items and those of none", async () => {
    const learner = await newSignedInLearner();
    const day = { on: todayOf(learner) };
    const now = { at: new Date() };
    await addEntryTo(learner, { ...day, item: "git", minutes: 60 }, now);
    await addEntryTo(learner, { ...day, item: "git", minutes: 30 }, now);
    await addEntryTo(learner, { ...day, item: null, minutes: 45 }, now);
    const { rhythm } = (await loadDashboard("id")).panels;
    const parts = rhythm.ok ? rhythm.value.weeks.at(-1)?.parts : [];
    expect([parts?.at(0), parts?.at(-1)]).toEqual([90, 45]);
  });

  it("measures each past week by the plan that it had", async () => {
    const learner = await newSignedInLearner();
    const today = todayOf(learner);
    const early = new Date(Date.now() - 21 * 24 * 3_600_000);
    await applyChanges(learner, [change("git", "done")], early);
    await savePlanOn(learner, addDays(today, -21), { hoursPerWeek: 4.5 });
    await savePlanOn(learner, today, { hoursPerWeek: 8 });
    const { rhythm } = (await loadDashboard("id")).panels;
    const last = rhythm.ok ? rhythm.value.rhythm.pastWeeks.at(-1) : undefined;
    expect(last?.goalMinutes).toBe(270);
  });

  it("leaves the rest standing where a stored plan is damaged, and logs the error once", async () => {
    const learner = await newSignedInLearner();
    await applyChanges(learner, [change("git", "done")], new Date());
    await savePlanOn(learner, todayOf(learner), { hoursPerWeek: 6 });
    await executeSql(`UPDATE "Plan" SET "startsOn" = 'rusak' WHERE "version" = 1`);
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    try {
      const dashboard = await loadDashboard("id");
      expect(failedOf(dashboard)).toEqual(["week", "forecast", "rhythm"]);
      expect(dashboard.progress.done).toBe(1);
      expect(dashboard.panels.recent).toMatchObject({ value: [{ item: { key: "git" } }] });
      expect(log).toHaveBeenCalledTimes(1);
    } finally {
      log.mockRestore();
      await executeSql(`UPDATE "Plan" SET "startsOn" = '2026-01-01'`);
    }
  });

  it("counts what backs each done item by its strongest level", async () => {
    const learner = await newSignedInLearner();
    const items = ["git", "cnn", "pandas", "numpy"];
    await applyChanges(
      learner,
      items.map((item) => change(item, "done")),
      new Date(),
    );
    await addEvidenceTo(learner, { title: "a", url: "https://contoh.id/a", items: ["cnn", "git"] });
    await addEvidenceTo(learner, {
      title: "b",
      description: "x".repeat(90),
      items: ["cnn", "pandas"],
    });
    await addEvidenceTo(learner, { title: "c", url: "https://contoh.id/c", items: ["rnn"] });
    const { strength } = (await loadDashboard("id")).panels;
    expect(strength).toMatchObject({
      value: { done: 4, counts: { claimed: 1, described: 1, linked: 2, checked: 0, reviewed: 0 } },
    });
  });

  it("shows a past day with its own plan, states and reviews", async () => {
    const learner = await newSignedInLearner();
    const today = todayOf(learner);
    const on = addDays(today, -10);
    await applyChanges(
      learner,
      [
        { ...change("python", "done"), on: addDays(today, -40) },
        { ...change("git", "done"), on: addDays(today, -5) },
      ],
      new Date(),
    );
    await savePlanOn(learner, addDays(today, -20), { hoursPerWeek: 3 });
    await savePlanOn(learner, today, { hoursPerWeek: 9 });
    const past = await loadDashboard("id", on);
    expect(failedOf(past)).toEqual([]);
    expect(past).toMatchObject({ today: on, progress: { done: 1 }, panels: { strength: null } });
    expect(past.panels.rhythm).toMatchObject({ value: { goalMinutes: 180 } });
    const now = await loadDashboard("id");
    expect(now.progress.done).toBe(2);
    expect(now.panels.rhythm).toMatchObject({ value: { goalMinutes: 540 } });
    const due = (dashboard: Dashboard) =>
      dashboard.panels.review.ok
        ? dashboard.panels.review.value.due.map(({ location }) => location.item.key)
        : [];
    expect(due(past)).toEqual(["python"]);
    const before = await loadDashboard("id", addDays(today, -30));
    expect(before.panels.week).toMatchObject({ value: { hasPlan: false } });
  });
});
