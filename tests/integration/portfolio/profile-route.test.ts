import { beforeEach, describe, expect, it } from "vitest";
import { GET, PUT } from "@/app/api/profile/route";
import { saveProfile } from "@/lib/actions/portfolio";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { emptyProfile, profileLimits } from "@/lib/domain/profile";
import { loadProfile } from "@/lib/loaders/profile";
import { newLearner } from "../../support/database/learners";
import { fullProfile } from "../../support/portfolio/full-portfolio";
import { submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const url = "http://localhost:3000/api/profile";
const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
const back = "/id/portfolio";

async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

async function put(body: object) {
  const request = new Request(url, { method: "PUT", headers, body: JSON.stringify(body) });
  const response = await PUT(request, undefined);
  return { status: response.status, body: await response.json() };
}

const get = async () => (await GET(new Request(url), undefined)).json();

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the API of the profile", () => {
  it("answers one that was never filled in as an empty one of version 0", async () => {
    await newSignedInLearner();
    expect(await get()).toEqual(emptyProfile);
  });

  it("raises the version by one with each write, and not with a repeat", async () => {
    await newSignedInLearner();
    const first = { ...fullProfile, version: 0 };
    expect(await put(first)).toEqual({ status: 200, body: { ...fullProfile, version: 1 } });
    expect(await put(first)).toEqual({ status: 200, body: { ...fullProfile, version: 1 } });
    const next = { ...fullProfile, phone: "", version: 1 };
    expect((await put(next)).body).toEqual({ ...next, version: 2 });
    expect(await get()).toEqual({ ...next, version: 2 });
  });

  it("answers a write that is based on an old version with the current one", async () => {
    await newSignedInLearner();
    await put({ ...fullProfile, version: 0 });
    const late = await put({ ...fullProfile, headline: "Lain", version: 0 });
    expect(late).toMatchObject({ status: 409, body: { error: { code: "conflict" } } });
    expect(late.body.current).toEqual({ ...fullProfile, version: 1 });
  });

  it("of two writes at once keeps one and refuses the other", async () => {
    const learner = await newSignedInLearner();
    const writes = ["satu", "dua"].map((headline) => put({ ...emptyProfile, headline }));
    const answers = await Promise.all(writes);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await loadProfile(learner)).version).toBe(1);
  });

  it("stores lines and addresses as they may be shown", async () => {
    await newSignedInLearner();
    const written = await put({
      ...emptyProfile,
      headline: "  Calon \u202E  engineer\u0007 ",
      about: "satu\r\ndua\u0000\n",
      email: " Siti@Contoh.ID ",
      links: [{ label: "", url: "github.com/siti" }],
    });
    expect(written.body).toMatchObject({
      headline: "Calon engineer",
      about: "satu\ndua",
      email: "siti@contoh.id",
      links: [{ label: "", url: "https://github.com/siti" }],
    });
  });

  const link = (url_: string) => ({ label: "", url: url_ });
  it.each([
    ["headline", { headline: "x".repeat(profileLimits.headline + 1) }, "headline: too-long"],
    ["about", { about: "x".repeat(profileLimits.about + 1) }, "about: too-long"],
    ["email", { email: "siti" }, "email: invalid"],
    ["phone", { phone: "nol delapan" }, "phone: invalid"],
    ["a link", { links: [link("javascript:alert(1)")] }, "links.0.url: not-a-link"],
    ["an account in it", { links: [link("https://a:b@contoh.id")] }, "links.0.url: not-a-link"],
    ["a link twice", { links: [link("contoh.id"), link("contoh.id")] }, "links: twice"],
    [
      "links",
      { links: Array.from({ length: 11 }, (_, at) => link(`contoh.id/${at}`)) },
      "links: too-many",
    ],
  ])("names the field that is wrong: %s", async (_, fields, reason) => {
    const learner = await newSignedInLearner();
    const refused = await put({ ...emptyProfile, ...fields });
    expect(refused).toMatchObject({ status: 422, body: { error: { reasons: [reason] } } });
    expect(await loadProfile(learner)).toEqual(emptyProfile);
  });

  it("refuses fields that it does not know", async () => {
    await newSignedInLearner();
    expect((await put({ ...emptyProfile, role: "admin" })).status).toBe(422);
  });
});

describe("the form of the profile", () => {
  const fields = { ...{ headline: "Calon", about: "", place: "", email: "", phone: "" } };

  it("saves what is filled in, and rows of links that are", async () => {
    const learner = await newSignedInLearner();
    const rows = { "links.1.label": "GitHub", "links.1.url": "github.com/siti" };
    const sent = { ...fields, ...rows, version: "0", next: back };
    expect(await submitForm(saveProfile, sent)).toEqual({ to: `${back}?saved=profile` });
    expect(await loadProfile(learner)).toMatchObject({
      headline: "Calon",
      links: [{ label: "GitHub", url: "https://github.com/siti" }],
    });
  });

  it("says at which field and in which row it went wrong, and keeps nothing of it", async () => {
    const learner = await newSignedInLearner();
    const rows = { "links.2.url": "bukan alamat", "links.3.label": "Tanpa alamat" };
    const sent = { ...fields, ...rows, email: "siti", version: "0" };
    expect(await submitForm(saveProfile, sent)).toEqual({
      errors: { email: "invalid", "links.2.url": "not-a-link", "links.3.url": "required" },
    });
    expect(await loadProfile(learner)).toEqual(emptyProfile);
  });

  it("says that it has changed elsewhere", async () => {
    await newSignedInLearner();
    await put({ ...fullProfile, version: 0 });
    const sent = { ...fields, version: "0" };
    expect(await submitForm(saveProfile, sent)).toEqual({ errors: { form: "conflict" } });
  });
});
