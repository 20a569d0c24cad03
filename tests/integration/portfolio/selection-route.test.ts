import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { DELETE, PUT } from "@/app/api/selections/[id]/route";
import { GET, POST } from "@/app/api/selections/route";
import { deleteSelection, saveSelection } from "@/lib/actions/portfolio";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { sectionKeys, selectionLimit } from "@/lib/domain/selection";
import { loadSelections } from "@/lib/loaders/profile";
import { newLearner } from "../../support/database/learners";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const url = "http://localhost:3000/api/selections";
const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };

async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

const answerOf = async (response: Response) => ({
  status: response.status,
  body: await response.json(),
});
const request = (method: string, body?: unknown, query = "") =>
  new Request(`${url}${query}`, { method, headers, body: body ? JSON.stringify(body) : null });
const routeOf = (id: string) => ({ params: Promise.resolve({ id }) });
const post = async (body: object) => answerOf(await POST(request("POST", body), undefined));
const put = async (id: string, body: object) =>
  answerOf(await PUT(request("PUT", body), routeOf(id)));
const remove = async (id: string, query = "") =>
  answerOf(await DELETE(request("DELETE", undefined, query), routeOf(id)));
const list = async () => (await answerOf(await GET(request("GET"), undefined))).body.selections;

const internship = {
  name: "untuk magang",
  sections: ["profile", "projects", "skills"],
  leftOut: ["item:git"],
  language: "en",
  hideUnfinished: true,
  percentage: false,
  footer: true,
} as const;

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the API of selections", () => {
  it("adds one, lists it, changes it and removes it", async () => {
    await newSignedInLearner();
    const id = randomUUID();
    const added = await post({ id, ...internship });
    const first = { id, ...internship, version: 1, changedAt: expect.any(String) };
    expect(added).toEqual({ status: 200, body: first });
    expect(await list()).toEqual([first]);
    const changed = await put(id, { ...internship, percentage: true, version: 1 });
    expect(changed.body).toMatchObject({ percentage: true, version: 2 });
    expect(await remove(id)).toEqual({ status: 200, body: { id, version: 3 } });
    expect(await list()).toEqual([]);
    expect((await remove(id)).status).toBe(404);
    expect((await put(id, { ...internship, version: 2 })).status).toBe(404);
  });

  it("takes a repeat for the one it is, and another content with its id for a conflict", async () => {
    await newSignedInLearner();
    const id = randomUUID();
    const { body } = await post({ id, ...internship });
    expect((await post({ id, ...internship })).body).toEqual(body);
    expect(await post({ id, ...internship, name: "lain" })).toMatchObject({
      status: 409,
      body: { current: body },
    });
  });

  it("answers a change or removal that is based on an old version with the current one", async () => {
    await newSignedInLearner();
    const id = randomUUID();
    await post({ id, ...internship });
    const { body } = await put(id, { ...internship, name: "baru", version: 1 });
    expect(await put(id, { ...internship, name: "lain", version: 1 })).toMatchObject({
      status: 409,
      body: { current: body },
    });
    expect(await remove(id, "?version=1")).toMatchObject({ status: 409, body: { current: body } });
  });

  it("fills in what need not be said, and puts the profile first", async () => {
    await newSignedInLearner();
    const sections = ["skills", "profile", "skills"];
    const added = await post({ id: randomUUID(), name: "a", language: "id", sections });
    expect(added.body).toMatchObject({
      sections: ["profile", "skills"],
      ...{ leftOut: [], hideUnfinished: true, percentage: false, footer: true },
    });
  });

  it.each([
    ["nothing in it", { sections: [] }, "sections: required"],
    ["an unknown section", { sections: ["notes"] }, /^sections\.0: /],
    ["no name", { name: " \u200B" }, "name: required"],
    ["a long name", { name: "x".repeat(61) }, "name: too-long"],
    ["an unknown language", { language: "fr" }, /^language: /],
    ["an unknown thing", { leftOut: ["catatan"] }, "leftOut.0: unknown thing"],
    [
      "too much left out",
      { leftOut: Array.from({ length: 501 }, (_, at) => `item:${at}`) },
      "leftOut: too-many",
    ],
  ])("names the field that is wrong: %s", async (_, fields, reason) => {
    await newSignedInLearner();
    const refused = await post({ id: randomUUID(), ...internship, ...fields });
    expect(refused.status).toBe(422);
    expect(refused.body.error.reasons).toEqual([
      typeof reason === "string" ? reason : expect.stringMatching(reason),
    ]);
    expect(await list()).toEqual([]);
  });

  it("keeps so many and no more", async () => {
    await newSignedInLearner();
    for (let each = 0; each < selectionLimit; each += 1)
      expect((await post({ id: randomUUID(), ...internship })).status).toBe(200);
    const refused = await post({ id: randomUUID(), ...internship });
    expect(refused).toMatchObject({ status: 409, body: { error: { code: "full" } } });
    expect(await list()).toHaveLength(selectionLimit);
  });

  it("shows none to another learner, and changes none of another", async () => {
    const owner = await newSignedInLearner();
    const id = randomUUID();
    await post({ id, ...internship });
    await newSignedInLearner();
    expect(await list()).toEqual([]);
    expect((await put(id, { ...internship, name: "curi", version: 1 })).status).toBe(404);
    expect((await remove(id)).status).toBe(404);
    expect((await post({ id, ...internship, name: "sendiri" })).status).toBe(200);
    expect(await loadSelections(owner)).toMatchObject([{ id, name: "untuk magang" }]);
  });
});

describe("the form of a selection", () => {
  const id = randomUUID();
  const shown = (keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [`show.${key}`, "on"]));
  const base = { selection: id, version: "0", language: "id", name: "untuk magang" };

  /** A form that has fields with the same name. */
  async function submit(fields: Readonly<Record<string, string>>, listed: readonly string[] = []) {
    const action: typeof saveSelection = (state, form) => {
      for (const key of sectionKeys) form.append("order", key);
      for (const thing of listed) form.append("listed", thing);
      return saveSelection(state, form);
    };
    return submitForm(action, fields);
  }

  it("saves the sections that are on, in their order, without what is unticked", async () => {
    const learner = await newSignedInLearner();
    const fields = { ...base, ...shown(["skills", "projects"]), footer: "on" };
    const kept = { "keep.item:git": "on" };
    const result = await submit({ ...fields, ...kept, move: "skills:up" }, [
      "item:git",
      "item:python",
    ]);
    expect(result).toEqual({ to: `/id/portfolio?include=${id}&saved=selection` });
    expect(await loadSelections(learner)).toMatchObject([
      {
        name: "untuk magang",
        sections: ["skills", "projects"],
        leftOut: ["item:python"],
        ...{ hideUnfinished: false, percentage: false, footer: true },
      },
    ]);
  });

  it("without anything in it says so at the sections, and saves nothing", async () => {
    const learner = await newSignedInLearner();
    expect(await submit(base)).toEqual({ errors: { sections: "required" } });
    expect(await submit({ ...base, ...shown(["skills"]), name: "" })).toEqual({
      errors: { name: "required" },
    });
    expect(await loadSelections(learner)).toEqual([]);
  });

  it("takes the language of the button that was pressed", async () => {
    const learner = await newSignedInLearner();
    await submit({ ...base, ...shown(["skills"]), newLanguage: "en" });
    expect(await loadSelections(learner)).toMatchObject([{ language: "en" }]);
  });

  it("can be deleted", async () => {
    const learner = await newSignedInLearner();
    await submit({ ...base, ...shown(["skills"]) });
    const result = await submitButtonForm(deleteSelection, { selection: id });
    expect(result).toEqual({ to: "/id/portfolio?saved=removed" });
    expect(await loadSelections(learner)).toEqual([]);
  });
});
