import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { saveAccountSettings } from "@/lib/data/accounts/learner";
import { findRecentEvents } from "@/lib/data/progress/history";
import { findPastDay } from "@/lib/data/progress/past-date";
import { findTimeline } from "@/lib/data/progress/timeline";
import type { Learner } from "@/lib/domain/learner";
import { portfolioFormats } from "@/lib/domain/portfolio";
import { endOfHistory } from "@/lib/domain/timeline";
import { formatEventTime } from "@/lib/format";
import { loadPortfolioFile } from "@/lib/loaders/portfolio";
import { loadItemStates } from "@/lib/loaders/progress";
import { findDailyActivity } from "../../support/database/activity";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";

import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import { portfolioText } from "../../support/portfolio/portfolio-text";

/** Five past midnight in Jakarta on New Year's Day, still the old year in London. */
const newYear = new Date("2025-12-31T17:05:00Z");

async function moveTo(learner: Learner, timeZone: string): Promise<Learner> {
  await saveAccountSettings(learner.id, { ...learner, timeZone });
  return { ...learner, timeZone };
}

/** A degree, a certificate and a project, so that every format shows their days. */
const items = ["edu-s1", "cert-ibm-ai", "proj-chatbot", "git"];

async function learnerInLondon(): Promise<Learner> {
  const learner = await newCheckedLearner({ timeZone: "Asia/Jakarta" });
  await applyChanges(
    learner,
    items.map((item) => change(item, "done")),
    newYear,
  );
  return moveTo(learner, "Europe/London");
}

async function daysOf(learner: Learner) {
  const touched = (await loadItemStates(learner)).filter(({ item }) => items.includes(item));
  return [...new Set(touched.flatMap(({ startedOn, completedOn }) => [startedOn, completedOn]))];
}

describe("the day on which something was done", () => {
  it("stays the same everywhere after the time zone has changed", async () => {
    const learner = await learnerInLondon();
    expect(await daysOf(learner)).toEqual(["2026-01-01"]);
    for (const format of portfolioFormats.filter((each) => each !== "pdf")) {
      const text = portfolioText((await loadPortfolioFile(learner, format, "en")).body, format);
      expect(text, format).toMatch(/2026-01-01|1 Jan 2026/);
      expect(text, format).not.toMatch(/2025-12-31|31 Dec 2025/);
    }
    const days = await findDailyActivity(learner.id, defaultPathKey, "2025-01-01");
    expect(days.map(({ day }) => day)).toEqual(["2026-01-01"]);
    const [recent] = await findRecentEvents(learner.id, defaultPathKey, 1);
    expect(recent && formatEventTime(recent, "en")).toMatch(/^1 Jan 2026, 00:05$/);
  });

  it("comes back with an undo, in the history and on a past day", async () => {
    const learner = await learnerInLondon();
    const reset = change("git", "not-started");
    const later = new Date("2026-03-01T12:00:00Z");
    await applyChanges(learner, [reset], later);
    const [latest] = await findTimeline(
      learner.id,
      defaultPathKey,
      { from: endOfHistory, towards: "older" },
      1,
    );
    expect(latest?.stateBefore).toMatchObject({
      startedOn: "2026-01-01",
      completedOn: "2026-01-01",
    });
    const past = await findPastDay(learner.id, defaultPathKey, "2026-01-02");
    const git = past.items.find(({ current }) => current.item === "git");
    expect(git?.current).toMatchObject({ startedOn: null, completedOn: null });
    expect(git?.before).toMatchObject({ startedOn: "2026-01-01", completedOn: "2026-01-01" });
    await applyChanges(learner, [change("git", "done", { undoOf: reset.id })], later);
    expect(await daysOf(learner)).toEqual(["2026-01-01"]);
  });

  it("is that of the export after an import elsewhere", async () => {
    const text = await exportArchive((await learnerInLondon()).id);
    const other = await newCheckedLearner({ timeZone: "America/New_York" });
    expect(await importArchive(other, text)).toBe(items.length);
    expect(await daysOf(other)).toEqual(["2026-01-01"]);
  });
});
