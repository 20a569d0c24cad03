import { beforeEach, describe, expect, it } from "vitest";
import {
  discardTimer as discardForm,
  startTimer as startForm,
  stopTimer as stopForm,
} from "@/lib/actions/timer";
import { startTimer, stopTimer } from "@/lib/actions/timer-changes";
import { createSession } from "@/lib/auth/session/sign-in";
import { closeDatabase } from "@/lib/data/database";
import { dayOf } from "@/lib/domain/calendar";
import { morning } from "../../support/database/learners";
import { removeEntryOf, storedLogOf } from "../../support/database/records/log";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { submitButtonForm } from "../../support/requests/form-submission";
import { logApi, timerApi } from "../../support/requests/log-requests";
import { testRequest } from "../../support/requests/request-mock";

const { get, put, stop } = timerApi;
const minute = 60 * 1000;
const later = (minutes: number) => new Date(morning.getTime() + minutes * minute);

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the timer", () => {
  it("is started on one device and stopped on another, also where the server restarts between", async () => {
    const learner = await newSignedInLearner();
    expect(await get()).toEqual({ version: 0 });
    const startedAt = new Date(Date.now() - 25 * minute).toISOString();
    const started = { item: "cnn", startedAt, version: 1 };
    expect(await put({ item: "cnn", startedAt })).toEqual({ status: 200, body: started });
    await closeDatabase();
    testRequest.clearCookies();
    await createSession(learner, "password");
    expect(await get()).toEqual(started);
    const stopped = await stop("?version=1");
    const on = dayOf(new Date(startedAt), learner.timeZone);
    expect(stopped).toMatchObject({
      status: 200,
      body: { version: 2, entry: { kind: "study", on, item: "cnn", minutes: 25, version: 1 } },
    });
    expect(await get()).toEqual({ version: 2 });
    // Each device may send it again.
    for (const query of ["?version=1", "", "?version=2"])
      expect(await stop(query)).toEqual(stopped);
    expect(await logApi.list()).toEqual([stopped.body.entry]);
  });

  it("makes one entry of stops that come at the same time", async () => {
    const learner = await newSignedInLearner();
    await put({ item: "git" });
    const stops = await Promise.all(Array.from({ length: 8 }, () => stop("?version=1")));
    expect(new Set(stops.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await storedLogOf(learner)).toHaveLength(1);
  });

  it("does not bring back an entry that was removed, when it is stopped again", async () => {
    const learner = await newSignedInLearner();
    await put({});
    const { body } = await stop();
    await removeEntryOf(learner, body.entry.id);
    expect(await stop()).toEqual({ status: 200, body: { version: 2 } });
    expect(await logApi.list()).toEqual([]);
  });

  it("makes a session of its own of each start", async () => {
    const learner = await newSignedInLearner();
    for (let round = 0; round < 3; round += 1) {
      expect((await put({ item: "git", version: 2 * round })).status).toBe(200);
      expect((await stop(`?version=${2 * round + 1}`)).body.version).toBe(2 * round + 2);
    }
    expect(await storedLogOf(learner)).toMatchObject([
      { minutes: 1 },
      { minutes: 1 },
      { minutes: 1 },
    ]);
  });

  it("answers a start or stop of an old version with what runs", async () => {
    await newSignedInLearner();
    await put({ item: "git" });
    expect(await put({ item: "cnn" })).toMatchObject({
      ...{
        status: 409,
        body: { error: { code: "conflict" }, current: { item: "git", version: 1 } },
      },
    });
    expect(await put({ item: "git", version: 0 })).toMatchObject({ status: 200 });
    expect(await put({ item: "cnn", version: 1 })).toMatchObject({ body: { version: 2 } });
    expect(await stop("?version=1")).toMatchObject({
      ...{ status: 409, body: { current: { item: "cnn", version: 2 } } },
    });
    expect(await logApi.list()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["an unknown item", { item: "tidak-ada" }, "item: unknown item"],
    ["a start to come", { startedAt: "2098-01-01T00:00:00Z" }, "startedAt: the time has not come"],
    ["a start long ago", { startedAt: "2020-01-01T00:00Z" }, "startedAt: more than 24 hours ago"],
    ["a start that is no time", { startedAt: "kemarin" }, "startedAt: not a time of ISO 8601"],
  ])("refuses %s and does not start", async (_what, body, reason) => {
    await newSignedInLearner();
    const refused = await put(body);
    expect(refused).toMatchObject({ status: 422, body: { error: { reasons: [reason] } } });
    expect(await get()).toEqual({ version: 0 });
  });

  it("logs a session over midnight on the day it started, of a day at most", async () => {
    const learner = { ...(await newSignedInLearner()), timeZone: "Asia/Jakarta" };
    const evening = new Date("2026-11-24T16:30:00Z");
    await startTimer({ learner, now: evening }, { item: "git" });
    await stopTimer({ learner, now: new Date(evening.getTime() + 90 * minute) }, {});
    await startTimer({ learner, now: later(0) }, { item: null });
    await stopTimer({ learner, now: later(40 * 60) }, {});
    expect((await storedLogOf(learner)).map(({ on, minutes }) => [on, minutes]).sort()).toEqual([
      ["2026-11-24", 1440],
      ["2026-11-24", 90],
    ]);
  });

  it("knows only its learner", async () => {
    await newSignedInLearner();
    await put({ item: "git" });
    await newSignedInLearner();
    expect(await get()).toEqual({ version: 0 });
    expect(await stop()).toEqual({ status: 200, body: { version: 0 } });
    testRequest.clearCookies();
    expect((await stop()).status).toBe(401);
    expect((await put({})).status).toBe(401);
  });
});

describe("the forms of the timer", () => {
  const item = "/id/path/foundations/cnn";
  const start = (fields: Record<string, string>) =>
    submitButtonForm(startForm, { next: item, ...fields });

  it("start and stop, and lead back to the timer of their page", async () => {
    await newSignedInLearner();
    expect(await start({ item: "cnn" })).toEqual({ to: `${item}?time=started#timer` });
    // Another tab, which showed no timer.
    expect(await start({ item: "git" })).toEqual({ to: `${item}?time=running#timer` });
    const stopped = await submitButtonForm(stopForm, { next: item, version: "1" });
    expect(stopped).toMatchObject({ to: expect.stringMatching(/\/id\/log\/.*done=stopped-short/) });
    expect(await submitButtonForm(stopForm, { next: item, version: "1" })).toEqual({
      to: `${item}?time=not-running#timer`,
    });
  });

  it("log a session before another begins", async () => {
    const learner = await newSignedInLearner();
    const startedAt = new Date(Date.now() - 30 * minute).toISOString();
    await put({ item: "git", startedAt });
    expect(await start({ item: "cnn", running: "1" })).toEqual({
      ...{ to: `${item}?time=switched#timer` },
    });
    expect(await get()).toMatchObject({ item: "cnn", version: 3 });
    expect(await storedLogOf(learner)).toMatchObject([{ item: "git", minutes: 30 }]);
    expect(await submitButtonForm(stopForm, { version: "1" })).toEqual({
      to: "/id/log?time=running#timer",
    });
  });

  it("lead to the entry of a session that was forgotten, also where another begins", async () => {
    const learner = await newSignedInLearner();
    await startTimer({ learner, now: new Date(Date.now() - 26 * 60 * minute) }, { item: "git" });
    expect(await start({ item: "cnn", running: "1" })).toMatchObject({
      to: expect.stringMatching(/\/id\/log\/.*done=stopped-long/),
    });
    expect(await get()).toMatchObject({ item: "cnn", version: 3 });
  });

  it("discard a session, which no device can log afterwards", async () => {
    const learner = await newSignedInLearner();
    await put({ item: "git" });
    const discard = (version: string) => submitButtonForm(discardForm, { next: item, version });
    expect(await discard("0")).toEqual({ to: `${item}?time=running#timer` });
    expect(await discard("1")).toEqual({ to: `${item}?time=discarded#timer` });
    expect(await discard("1")).toEqual({ to: `${item}?time=not-running#timer` });
    // A device that has not heard of it.
    expect(await stop("?version=1")).toEqual({ status: 200, body: { version: 2 } });
    expect(await storedLogOf(learner)).toEqual([]);
    expect(await start({ item: "cnn" })).toEqual({ to: `${item}?time=started#timer` });
  });
});
