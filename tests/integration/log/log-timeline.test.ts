import { beforeEach, describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { findPastDay } from "@/lib/data/progress/past-date";
import { type HistoryQuery, isRecordLine, type TimelineLine } from "@/lib/domain/timeline";
import { loadHistory } from "@/lib/loaders/history";
import { morning, newLearner } from "../../support/database/learners";
import { addEntryTo, changeEntryOf, removeEntryOf } from "../../support/database/records/log";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { testRequest } from "../../support/requests/request-mock";

const at = (hours: number) => new Date(morning.getTime() + hours * 60 * 60 * 1000);

function textOf(line: TimelineLine): string {
  if (!isRecordLine(line) || line.of === "note") throw new Error("There is nothing else.");
  return `${line.of} ${line.title}: ${line.act}${line.isGone ? " (gone)" : ""}`;
}

async function linesOf(query: HistoryQuery = {}): Promise<string[]> {
  const { days } = await loadHistory("id", query);
  return days.flatMap(({ lines }) => lines.map(textOf));
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the log in a history", () => {
  it("says what was added, last changed and removed, of each kind, and keeps its name", async () => {
    const learner = await newSignedInLearner();
    const id = await addEntryTo(learner, { item: "cnn" }, { at: at(1) });
    const reading = { kind: "habit", item: "habit-blog", title: "Attention" } as const;
    await addEntryTo(learner, reading, { at: at(2) });
    const application = { kind: "application", item: null, company: "Delman" } as const;
    await addEntryTo(learner, application, { at: at(3) });
    await addEntryTo(learner, { item: null }, { at: at(4) });
    await changeEntryOf(learner, id, { item: "cnn", minutes: 5 }, at(5));
    await removeEntryOf(learner, id, at(6));
    await addEntryTo(await newLearner(), { item: "git" });
    expect(await linesOf()).toEqual([
      ...["study cnn: removed (gone)", "study cnn: changed (gone)", "study : added"],
      ...["application Delman: added", "habit Attention: added", "study cnn: added (gone)"],
    ]);
    expect(await linesOf({ of: "habit-blog" })).toEqual(["habit Attention: added"]);
    expect(await linesOf({ of: "foundations" })).toHaveLength(3);
  });

  it("is in the history of the day of an entry too, however much later it was written", async () => {
    const learner = await newSignedInLearner();
    await addEntryTo(learner, { item: "cnn", on: "2026-11-20" }, { at: at(1) });
    await addEntryTo(learner, { item: "git", on: "2026-11-24" }, { at: at(2) });
    expect(await linesOf({ day: "2026-11-20" })).toEqual(["study cnn: added"]);
    expect(await linesOf({ day: "2026-11-24" })).toEqual(["study git: added", "study cnn: added"]);
  });

  it("begins the days to look back on, but for an entry that was removed", async () => {
    const learner = await newSignedInLearner();
    const removed = await addEntryTo(learner, { on: "2020-01-01" }, { at: at(1) });
    await removeEntryOf(learner, removed, at(2));
    await addEntryTo(learner, { on: "2021-05-06" }, { at: at(3) });
    expect(await loadHistory("id", { day: "2021-05-07" })).toMatchObject({
      ...{ dayError: null, days: [], first: null, firstLived: "2021-05-06" },
    });
    expect((await loadHistory("id", { day: "2021-05-05" })).dayError).toBe("too-early");
    expect((await findPastDay(learner.id, defaultPathKey, "2021-05-07")).firstDay).toBe(
      "2021-05-06",
    );
  });

  it("goes on page by page where there is nothing else", async () => {
    const learner = await newSignedInLearner();
    for (let index = 0; index < 22; index += 1)
      await addEntryTo(learner, { minutes: index + 1 }, { at: at(Math.floor(index / 3)) });
    const { older } = await loadHistory("id", {});
    expect([(await linesOf()).length, (await linesOf(older ?? {})).length]).toEqual([20, 2]);
  });
});
