import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/log/route";
import { createSession } from "@/lib/auth/session/sign-in";
import { addDays, dayOf } from "@/lib/domain/calendar";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { storedLogOf } from "../../support/database/records/log";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { logApi, newEntry } from "../../support/requests/log-requests";
import { testRequest } from "../../support/requests/request-mock";

const { post, put, remove, list } = logApi;

/** Of each kind, with every field that it has. */
const study = { kind: "study", on: "2026-11-24", item: "cnn", minutes: 90, note: "Padding." };
const habit = {
  ...{ kind: "habit", on: "2026-11-23", item: "habit-journal", minutes: 40, note: "Q" },
  ...{ title: "Attention Is All You Need", url: "https://arxiv.org/abs/1706.03762" },
};
const application = {
  ...{ kind: "application", on: "2026-11-22", item: "job-internship", company: "Nodeflux" },
  ...{ role: "Magang CV", state: "interview", nextOn: "2026-12-03" },
  ...{ url: "https://nodeflux.io/", note: "Lewat Kak Rani" },
};

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the API of the log", () => {
  it("keeps every field of each kind, and leaves out what was not filled in", async () => {
    await newSignedInLearner();
    const entries = [study, habit, application].map((entry) => ({ id: randomUUID(), ...entry }));
    for (const entry of entries)
      expect(await post(entry)).toEqual({ status: 200, body: { ...entry, version: 1 } });
    const { id } = newEntry();
    const bare = { id, kind: "study", on: "2026-11-21", minutes: 5 };
    expect((await post({ ...bare, item: null, note: " ", title: "" })).body).toEqual({
      ...{ ...bare, version: 1 },
    });
    // The latest day first.
    expect(await list()).toEqual([...entries, bare].map((entry) => ({ ...entry, version: 1 })));
  });

  it("takes a repeat for the one that it was, and a list as what can be sent again", async () => {
    await newSignedInLearner();
    const entry = newEntry({ ...habit, url: "arxiv.org/abs/1706.03762" });
    expect(await post(entry)).toEqual(await post(entry));
    const [listed] = await list();
    expect(await post(listed)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await put(listed.id, listed)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await list()).toEqual([listed]);
    expect(await post({ ...entry, title: "Lain" })).toMatchObject({
      status: 409,
      body: { error: { code: "conflict" }, current: { title: habit.title, version: 1 } },
    });
  });

  it("knows no ids of other learners: the same one is another entry", async () => {
    const budi = await newSignedInLearner();
    const entry = newEntry({ note: "Milik Budi" });
    await post(entry);
    await newSignedInLearner();
    expect(await put(entry.id, { ...entry, version: 1 })).toMatchObject({ status: 404 });
    expect(await remove(entry.id)).toMatchObject({ status: 404 });
    expect(await post({ ...entry, note: "Milik Siti" })).toMatchObject({ status: 200 });
    testRequest.clearCookies();
    await createSession(budi, "password");
    expect(await list()).toMatchObject([{ id: entry.id, note: "Milik Budi", version: 1 }]);
  });

  it("raises the version by one with each change, and answers an old one with what is stored", async () => {
    await newSignedInLearner();
    const { id, ...entry } = newEntry();
    await post({ id, ...entry });
    const changed = { ...entry, minutes: 45, item: "git" };
    expect(await put(id, { ...changed, version: 1 })).toEqual({
      ...{ status: 200, body: { id, ...changed, version: 2 } },
    });
    for (const version of [1, 3])
      expect(await put(id, { ...entry, version })).toMatchObject({
        ...{ status: 409, body: { current: { id, ...changed, version: 2 } } },
      });
    expect(await list()).toEqual([{ id, ...changed, version: 2 }]);
  });

  it("removes for good: repeats change nothing, and the id cannot come back", async () => {
    const learner = await newSignedInLearner();
    const entry = { id: randomUUID(), ...application };
    const { id } = entry;
    await post(entry);
    expect(await remove(id, "?version=7")).toMatchObject({
      ...{ status: 409, body: { current: { version: 1 } } },
    });
    for (const query of ["?version=1", "", "?version=1"])
      expect(await remove(id, query)).toEqual({ status: 200, body: { id, version: 2 } });
    for (const answer of [await post(entry), await put(id, { ...entry, version: 2 })])
      expect(answer).toMatchObject({ status: 410, body: { error: { code: "gone" } } });
    expect(await list()).toEqual([]);
    const { kind, on, item, company } = application;
    const details = { minutes: null, url: null, note: null, role: null, state: null, nextOn: null };
    expect(await storedLogOf(learner)).toMatchObject([{ kind, on, item, company, ...details }]);
  });

  it("takes the learner's today, and no day after it", async () => {
    const learner = await newSignedInLearner();
    const today = dayOf(new Date(), learner.timeZone);
    expect(await post(newEntry({ on: today }))).toMatchObject({ status: 200 });
    expect(await post(newEntry({ on: addDays(today, 1) }))).toMatchObject({
      ...{ status: 422, body: { error: { reasons: ["on: the day has not come"] } } },
    });
    const { id, ...entry } = newEntry({ on: today });
    await post({ id, ...entry });
    const late = { ...entry, on: addDays(today, 9), version: 1 };
    expect(await put(id, late)).toMatchObject({ status: 422 });
  });

  it.each<[string, object, string]>([
    ["26 hours", { minutes: 26 * 60 }, "minutes"],
    ["an unknown item", { item: "tidak-ada" }, "item"],
    ["a link that is none", { ...habit, url: "javascript:alert(1)" }, "url"],
    ["an id that is none", { id: "1" }, "id"],
    ["a habit of no item", { kind: "habit", item: undefined, minutes: undefined }, "item"],
  ])("refuses %s, naming the field, and writes nothing", async (_what, content, field) => {
    await newSignedInLearner();
    const before = await allRowsIn(databaseUrl());
    const refused = await post(newEntry(content));
    expect(refused.status).toBe(422);
    expect(refused.body.error.reasons[0]).toMatch(new RegExp(`^${field}: `));
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("serves no one who is signed out, and no other site", async () => {
    testRequest.clearCookies();
    expect(await post(newEntry())).toMatchObject({ status: 401 });
    expect(await remove(randomUUID())).toMatchObject({ status: 401 });
    await newSignedInLearner();
    const foreign = new Request("http://localhost:3000/api/log", {
      ...{ method: "POST", body: JSON.stringify(newEntry()) },
      headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "cross-site" },
    });
    expect((await POST(foreign, undefined)).status).toBe(403);
    expect(await list()).toEqual([]);
  });
});
