import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { GET, PUT } from "@/app/api/notes/[item]/route";
import { GET as listNotes } from "@/app/api/notes/route";
import { restoreNote, saveNote, tickNoteTask } from "@/lib/actions/note";
import { createSession } from "@/lib/auth/session/sign-in";
import { deleteExpired } from "@/lib/data/sweep";
import type { Learner } from "@/lib/domain/learner";
import { noteLimit } from "@/lib/domain/note";
import { loadNoteLines } from "@/lib/loaders/note";
import { loadOwnItem } from "@/lib/loaders/own-item";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { morning, newLearner } from "../../support/database/learners";
import { currentNoteOf, earlierNotesOf, writeNote } from "../../support/database/records/notes";
import { queryRows } from "../../support/database/stored-rows";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const day = 24 * 60 * 60 * 1000;
const back = "/id/path/foundations/git";

async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

const routeOf = (item: string) => ({ params: Promise.resolve({ item }) });

function requestOf(body?: unknown): Request {
  const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
  const init = body === undefined ? {} : { method: "PUT", body: JSON.stringify(body), headers };
  return new Request("http://localhost:3000/api/notes/git", init);
}

async function put(body: unknown, item = "git") {
  const response = await PUT(requestOf(body), routeOf(item));
  return { status: response.status, body: await response.json() };
}

const get = async (item: string) => (await GET(requestOf(), routeOf(item))).json();

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the API of notes", () => {
  it("answers a missing note as an empty one of version 0", async () => {
    await newSignedInLearner();
    const missing = { item: "git", text: "", version: 0, updatedAt: null };
    expect(await get("git")).toEqual(missing);
    expect(await (await listNotes(requestOf(), undefined)).json()).toEqual({ notes: [] });
  });

  it("raises the version by one with each write, also with a removal", async () => {
    await newSignedInLearner();
    for (const [version, text] of ["satu", "dua", "", "tiga"].entries()) {
      const written = await put({ text, version });
      expect(written).toMatchObject({
        status: 200,
        body: { item: "git", text, version: version + 1 },
      });
    }
    const { notes } = await (await listNotes(requestOf(), undefined)).json();
    expect(notes).toMatchObject([{ item: "git", text: "tiga", version: 4 }]);
    expect(Date.parse(notes[0].updatedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it("answers a write on an old version with 409 and what is stored", async () => {
    await newSignedInLearner();
    await put({ text: "satu", version: 0 });
    const current = { item: "git", text: "satu", version: 1 };
    for (const version of [0, 7])
      expect(await put({ text: "dua", version })).toMatchObject({
        status: 409,
        body: { error: { code: "conflict" }, current },
      });
    expect(await get("git")).toMatchObject(current);
  });

  it("takes the same write again for the one that it was", async () => {
    await newSignedInLearner();
    const write = { text: "satu", version: 0, tab: randomUUID() };
    expect(await put(write)).toEqual(await put(write));
  });

  it("keeps autosaves of one tab as one version, those of another apart", async () => {
    const learner = await newSignedInLearner();
    const [tab, other] = [randomUUID(), randomUUID()];
    await put({ text: "a", version: 0, tab });
    await put({ text: "ab", version: 1, tab });
    expect(await earlierNotesOf(learner, "git")).toEqual([]);
    await put({ text: "abc", version: 2, tab: other });
    expect(await earlierNotesOf(learner, "git")).toMatchObject([{ text: "ab", version: 2 }]);
  });

  it("stores no control characters and takes as many characters as may be", async () => {
    await newSignedInLearner();
    const longest = "\u{1f98a}".repeat(noteLimit / 2);
    expect(await put({ text: `${longest}`, version: 0 })).toMatchObject({ status: 200 });
    expect(await put({ text: "a\u0000b\r\nc\u202e", version: 1 })).toMatchObject({
      body: { text: "ab\nc" },
    });
  });

  it.each<[string, unknown, number, string]>([
    ["a text that is too long", { text: "x".repeat(noteLimit + 1), version: 0 }, 422, "git"],
    ["200,000 characters", { text: "x".repeat(200_000), version: 0 }, 413, "git"],
    ["no version", { text: "x" }, 422, "git"],
    ["a version that is none", { text: "x", version: -1 }, 422, "git"],
    ["an unknown field", { text: "x", version: 0, owner: "budi" }, 422, "git"],
    ["a tab that is none", { text: "x", version: 0, tab: "tab" }, 422, "git"],
    ["an unknown item", { text: "x", version: 0 }, 404, "tidak-ada"],
    ["an item that is a property of objects", { text: "x", version: 0 }, 404, "__proto__"],
  ])("refuses %s and writes nothing", async (_what, body, status, item) => {
    const learner = await newSignedInLearner();
    const refused = await put(body, item);
    expect(refused.status).toBe(status);
    if (status === 422) expect(refused.body.error.reasons).toHaveLength(1);
    expect(await currentNoteOf(learner, item)).toMatchObject({ version: 0 });
  });

  it("asks for a session and for our own origin", async () => {
    const learner = await newSignedInLearner();
    const foreign = new Request("http://localhost:3000/api/notes/git", {
      ...{ method: "PUT", body: JSON.stringify({ text: "x", version: 0 }) },
      headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "cross-site" },
    });
    expect((await PUT(foreign, routeOf("git"))).status).toBe(403);
    testRequest.clearCookies();
    expect(await put({ text: "x", version: 0 })).toMatchObject({ status: 401 });
    expect((await GET(requestOf(), routeOf("git"))).status).toBe(401);
    expect((await listNotes(requestOf(), undefined)).status).toBe(401);
    expect(await currentNoteOf(learner, "git")).toMatchObject({ version: 0 });
  });
});

describe("the form of a note", () => {
  const fields = { item: "git", next: back };

  it("saves and leads back to the page", async () => {
    const learner = await newSignedInLearner();
    expect(await submitForm(saveNote, { ...fields, text: "satu\r\ndua", version: "0" })).toEqual({
      to: `${back}?note=saved`,
    });
    expect(await currentNoteOf(learner, "git")).toMatchObject({ text: "satu\ndua", version: 1 });
  });

  it("says at the field that the note has changed, is too long or of no item, and writes nothing", async () => {
    const learner = await newSignedInLearner();
    await writeNote(learner, "git", "satu");
    const before = await allRowsIn(databaseUrl());
    const errorsOf = (more: Record<string, string>) =>
      submitForm(saveNote, { ...fields, text: "dua", version: "1", ...more });
    expect(await errorsOf({ version: "0" })).toEqual({ errors: { text: "conflict" } });
    expect(await errorsOf({ text: "x".repeat(200_000) })).toEqual({ errors: { text: "too-long" } });
    expect(await errorsOf({ item: "tidak-ada" })).toEqual({ errors: { item: "unknown item" } });
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("ticks a task of the line that was shown, also after an autosave, and of no other", async () => {
    const learner = await newSignedInLearner();
    await writeNote(learner, "git", "- [ ] satu\n- [ ] dua: a");
    await writeNote(learner, "git", "# Awal\n- [ ] satu\n- [ ] dua: a");
    const tick = (task: string) => submitButtonForm(tickNoteTask, { ...fields, task });
    const ticked = { text: "# Awal\n- [ ] satu\n- [x] dua: a", version: 3 };
    expect(await tick("1:done:- [ ] dua: a")).toEqual({ to: `${back}?note=saved` });
    expect(await currentNoteOf(learner, "git")).toMatchObject(ticked);
    expect(await tick("1:done:- [ ] dua: a")).toEqual({ to: `${back}?note=unchanged` });
    expect(await tick("1:done:- [ ] tiga")).toEqual({ to: `${back}?note=conflict` });
    expect(await currentNoteOf(learner, "git")).toMatchObject(ticked);
  });

  it("ticks once what two presses ask for at the same time", async () => {
    const learner = await newSignedInLearner();
    await writeNote(learner, "git", "- [ ] satu");
    const tick = () => submitButtonForm(tickNoteTask, { ...fields, task: "0:done:- [ ] satu" });
    const sent = await Promise.all([tick(), tick()]);
    for (const outcome of ["saved", "unchanged"])
      expect(sent).toContainEqual({ to: `${back}?note=${outcome}` });
    expect(await currentNoteOf(learner, "git")).toMatchObject({ text: "- [x] satu", version: 2 });
  });

  it("restores an earlier version, and what it takes the place of is kept", async () => {
    const learner = await newSignedInLearner();
    for (const text of ["satu", "dua", "tiga"]) await writeNote(learner, "git", text);
    const restore = (version: string, which: string) =>
      submitButtonForm(restoreNote, { ...fields, version, restore: which });
    expect(await restore("2", "1")).toEqual({ to: `${back}?note=conflict` });
    expect(await restore("3", "1")).toEqual({ to: `${back}?note=saved` });
    expect(await currentNoteOf(learner, "git")).toMatchObject({ text: "satu", version: 4 });
    const texts = (await earlierNotesOf(learner, "git")).map(({ text }) => text);
    expect(texts).toEqual(["tiga", "dua", "satu"]);
    expect(await restore("4", "9")).toEqual({ to: `${back}?note=gone` });
  });
});

describe("earlier versions of a note", () => {
  it("are listed in pages, newest first", async () => {
    const learner = await newLearner();
    for (let count = 1; count <= 43; count += 1) await writeNote(learner, "git", `teks ${count}`);
    const versions: number[] = [];
    for (let before: number | null | undefined; before !== null; ) {
      const query = before === undefined ? {} : { before: `${before}` };
      const { versions: page } = await loadOwnItem(learner, "git", query);
      versions.push(...page.versions.map(({ version }) => version));
      before = page.before;
    }
    expect(versions).toEqual(Array.from({ length: 42 }, (_, index) => 42 - index));
  });

  it("of a day are swept after 30 days, but for the last", async () => {
    const learner = await newLearner();
    for (const [text, days] of [
      ["a", 0],
      ["b", 0],
      ["c", 1],
      ["d", 40],
    ] as const)
      await writeNote(learner, "git", text, { at: new Date(morning.getTime() + days * day) });
    await deleteExpired(new Date(morning.getTime() + 30 * day - 1));
    expect(await earlierNotesOf(learner, "git")).toHaveLength(3);
    await deleteExpired(new Date(morning.getTime() + 30 * day));
    expect((await earlierNotesOf(learner, "git")).map(({ text }) => text)).toEqual(["c", "b"]);
  });

  it("are refused beyond the limit, which leaves what is stored as it is", async () => {
    const learner = await newLearner();
    await writeNote(learner, "git", "satu");
    const enrolment = `(SELECT "id" FROM "Enrolment" WHERE "userId" = ?)`;
    await queryRows(
      `INSERT INTO "NoteVersion" ("enrolmentId", "itemKey", "version", "at", "localDate", "size", "text")
       SELECT "enrolmentId", 'dsa', 1, "at", "localDate", 10485760, 'x' FROM "Note" WHERE "enrolmentId" = ${enrolment}
       RETURNING "version"`,
      learner.id,
    );
    expect(await writeNote(learner, "git", "dua")).toMatchObject({ outcome: "full" });
    expect(await currentNoteOf(learner, "git")).toMatchObject({ text: "satu", version: 1 });
  });
});

describe("another learner", () => {
  it("sees nothing of a note and writes nothing to it", async () => {
    const siti = await newLearner();
    await writeNote(siti, "git", "catatan rahasia");
    await writeNote(siti, "git", "catatan rahasia lagi");
    const budi = await newSignedInLearner();
    expect(await get("git")).toMatchObject({ text: "", version: 0 });
    expect(JSON.stringify(await (await listNotes(requestOf(), undefined)).json())).not.toContain(
      "rahasia",
    );
    expect((await loadOwnItem(budi, "git", {})).versions).toEqual({
      versions: [],
      before: null,
    });
    expect(await loadNoteLines(budi)).toEqual(new Map());
    const fields = { item: "git", next: back, version: "0", restore: "1" };
    expect(await submitButtonForm(restoreNote, fields)).toEqual({ to: `${back}?note=gone` });
    expect(await put({ text: "milik Budi", version: 0 })).toMatchObject({ status: 200 });
    expect(await currentNoteOf(siti, "git")).toMatchObject({
      text: "catatan rahasia lagi",
      version: 2,
    });
    expect(await loadNoteLines(siti)).toEqual(new Map([["git", "catatan rahasia lagi"]]));
  });
});
