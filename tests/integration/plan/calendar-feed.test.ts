import ICAL from "ical.js";
import { beforeEach, describe, expect, it } from "vitest";
import { acknowledgeFeed, makeFeed, revokeFeed } from "@/lib/actions/plan";
import { changePlan } from "@/lib/actions/plan-changes";
import { savePendingDeletion } from "@/lib/data/accounts/deletion";
import { rateLimits } from "@/lib/domain/rate-limit";
import { loadPlanPage } from "@/lib/loaders/plan-page";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { submitButtonForm } from "../../support/requests/form-submission";
import { planApi } from "../../support/requests/plan-requests";
import { testRequest } from "../../support/requests/request-mock";

const unknown = `${"A".repeat(43)}.ics`;

/** The file name of the address that the page shows. */
async function shownFile(): Promise<string | undefined> {
  const { feed } = await loadPlanPage("id");
  return feed.address?.split("/").at(-1);
}

async function newFeed(): Promise<string> {
  await submitButtonForm(makeFeed, {});
  const file = await shownFile();
  if (!file) throw new Error("No address is shown");
  return file;
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the calendar of a plan", () => {
  it("is the same as a file and as a feed, for which no session is asked", async () => {
    await newSignedInLearner();
    const file = await newFeed();
    const own = await planApi.file();
    expect(own.status).toBe(200);
    expect(own.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    testRequest.clearCookies();
    const feed = await planApi.feed(file);
    expect(feed.status).toBe(200);
    expect(feed.headers.get("cache-control")).toBe("private, no-store");
    const namesOf = (text: string) => eventsIn(text).map(({ uid }) => uid);
    expect(namesOf(feed.text).length).toBeGreaterThan(20);
    expect(namesOf(feed.text)).toEqual(namesOf(own.text));
  });

  it("holds nothing that the learner wrote, and no event on a day of a pause", async () => {
    const learner = await newSignedInLearner();
    const pause = { id: "a", from: "2027-01-01", to: "2027-02-28", reason: "Operasi rahasia" };
    const context = { learner, now: new Date() };
    await changePlan(context, (plan) => ({ ...plan, pauses: [pause] }));
    const { text } = await planApi.feed(await newFeed());
    expect(text).not.toContain("rahasia");
    expect(text).not.toContain(learner.email);
    expect(text).not.toContain(learner.id);
    const days = eventsIn(text).map(({ startDate }) => startDate.toString());
    expect(days.filter((day) => day >= pause.from && day <= pause.to)).toEqual([]);
    expect(days.some((day) => day > pause.to)).toBe(true);
  });

  it("has ids that stay when the plan changes", async () => {
    const learner = await newSignedInLearner();
    const file = await newFeed();
    const before = eventsIn((await planApi.feed(file)).text).map(({ uid }) => uid);
    await changePlan({ learner, now: new Date() }, (plan) => ({ ...plan, hoursPerWeek: 9 }));
    const after = eventsIn((await planApi.feed(file)).text).map(({ uid }) => uid);
    expect(after.filter((uid) => !before.includes(uid))).toEqual([]);
    expect(after.length).toBeGreaterThan(20);
  });

  it("is gone at once when its address is turned off, or changed for another", async () => {
    await newSignedInLearner();
    const first = await newFeed();
    const second = await newFeed();
    expect(second).not.toBe(first);
    expect((await planApi.feed(first)).status).toBe(404);
    expect((await planApi.feed(second)).status).toBe(200);
    await submitButtonForm(revokeFeed, {});
    expect((await planApi.feed(second)).status).toBe(404);
    expect(await shownFile()).toBeUndefined();
  });

  it("shows its address until it was copied, and keeps only a hash", async () => {
    await newSignedInLearner();
    const file = await newFeed();
    const rows = JSON.stringify(await allRowsIn(databaseUrl()));
    expect(rows).not.toContain(file.replace(".ics", ""));
    await submitButtonForm(acknowledgeFeed, {});
    expect((await loadPlanPage("id")).feed).toMatchObject({ address: null });
    expect((await planApi.feed(file)).status).toBe(200);
  });

  it("of an account that waits for its deletion answers nothing", async () => {
    const learner = await newSignedInLearner();
    const file = await newFeed();
    await savePendingDeletion(learner.id, new Date(Date.now() + 1e9));
    expect((await planApi.feed(file)).status).toBe(404);
  });

  it.each(["x.ics", unknown.replace(".ics", ""), unknown.replace("A", "/"), "..%2f.ics"])(
    "is not found at a wrong address: %s",
    async (file) => {
      expect((await planApi.feed(file)).status).toBe(404);
    },
  );

  it("is not to be guessed: wrong addresses are limited, and do not stop the right one", async () => {
    await newSignedInLearner();
    const file = await newFeed();
    testRequest.setPeerAddress("203.0.113.77");
    const answers = [];
    for (let time = 0; time <= rateLimits.feedGuessesFrom.points; time += 1)
      answers.push((await planApi.feed(unknown)).status);
    expect(new Set(answers.slice(0, -1))).toEqual(new Set([404]));
    expect(answers.at(-1)).toBe(429);
    expect((await planApi.feed(file)).status).toBe(200);
  });
});
