import { beforeEach, describe, expect, it } from "vitest";
import {
  addLink,
  markResource,
  removeLink,
  setResourceFilters,
  tickStatement,
} from "@/lib/actions/item-marks";
import { createSession } from "@/lib/auth/session/sign-in";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { findResourceFilters } from "@/lib/data/items/item-marks";
import { hiddenLimit, linkLimit, markedUrlOf, noMarks } from "@/lib/domain/item-marks";
import type { Learner } from "@/lib/domain/learner";
import { loadOwnItem } from "@/lib/loaders/own-item";
import { importArchive } from "../../support/database/archive-round-trip";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";
import { smallArchive } from "../../support/unit/archive-fixture";

const item = "git";
const next = "/id/path/foundations/git";
const markedUrlsOf = (key: string) =>
  (pathOf(defaultPathKey).resources[key] ?? []).map(markedUrlOf);
const resources = markedUrlsOf(item);
const url = (index: number) => `https://contoh.id/${index}`;

async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

const mark = (address: string, as: string) =>
  submitButtonForm(markResource, { item, next, url: address, mark: as });
const add = (address: string, title: string) =>
  submitForm(addLink, { item, next, url: address, title });
const marksOf = async (learner: Learner) => (await loadOwnItem(learner, item, {})).marks;

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("a resource", () => {
  it("is marked as in use, one of an item, or hidden, and unmarked", async () => {
    const learner = await newSignedInLearner();
    const [first = "", second = "", third = ""] = resources;
    expect(await mark(first, "using")).toEqual({ to: `${next}?resource=saved` });
    await mark(second, "using");
    await mark(third, "hidden");
    expect(await marksOf(learner)).toEqual({
      ...noMarks(item),
      using: second,
      hidden: [third],
    });
    await mark(second, "none");
    await mark(third, "none");
    expect(await marksOf(learner)).toEqual(noMarks(item));
  });

  it("of another item, or that is none, is refused and changes nothing", async () => {
    await newSignedInLearner();
    await mark(resources[0] ?? "", "using");
    const [ofOther] = markedUrlsOf("dsa");
    const before = await allRowsIn(databaseUrl());
    for (const address of [ofOther ?? "", url(1)]) {
      for (const as of ["using", "hidden"])
        expect(await mark(address, as)).toEqual({ to: `${next}?resource=unknown` });
    }
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("that an archive marks and the path no longer has takes no room and goes with the next mark", async () => {
    const learner = await newSignedInLearner();
    const gone = Array.from({ length: hiddenLimit }, (_, index) => url(index));
    const items = [{ item, note: null, using: url(99), hidden: gone }];
    const { enrolments, ...archive } = smallArchive() as { enrolments: object[] };
    await importArchive(
      learner,
      JSON.stringify({ ...archive, enrolments: [{ ...enrolments[0], items }] }),
    );
    expect(await marksOf(learner)).toMatchObject({
      using: url(99),
      hidden: gone,
    });
    const [first = ""] = resources;
    expect(await mark(first, "hidden")).toEqual({ to: `${next}?resource=saved` });
    expect(await marksOf(learner)).toEqual({
      ...noMarks(item),
      hidden: [first],
    });
  });
});

describe("an own link", () => {
  it("is added, gets another title and is removed", async () => {
    const learner = await newSignedInLearner();
    expect(await add("contoh.id/0", " Kursus  satu ")).toEqual({ to: `${next}?resource=saved` });
    await add(url(1), "Kursus dua");
    await add(url(0), "Kursus pertama");
    expect((await marksOf(learner)).links).toEqual([
      { url: url(0), title: "Kursus pertama" },
      { url: url(1), title: "Kursus dua" },
    ]);
    await mark(url(0), "using");
    await submitButtonForm(removeLink, { item, next, url: url(0) });
    expect(await marksOf(learner)).toEqual({
      ...noMarks(item),
      links: [{ url: url(1), title: "Kursus dua" }],
    });
  });

  it.each([
    ["script", "javascript:alert(1)", "not-a-link"],
    ["script in other letters", "JavaScript:alert(1)", "not-a-link"],
    ["data", "data:text/html,<script>alert(1)</script>", "not-a-link"],
    ["another scheme", "ftp://contoh.id", "not-a-link"],
    ["5,000 characters", `https://contoh.id/${"x".repeat(5000)}`, "too-long"],
    ["nothing", "", "required"],
  ])("with %s is refused at its field", async (_what, address, error) => {
    await newSignedInLearner();
    const before = await allRowsIn(databaseUrl());
    expect(await add(address, "Kursus")).toEqual({ errors: { url: error } });
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("is refused beyond the limit, and without a title", async () => {
    const learner = await newSignedInLearner();
    for (let index = 0; index < linkLimit; index += 1) await add(url(index), `${index}`);
    expect(await add(url(99), "Kursus")).toEqual({ errors: { url: "full" } });
    expect(await add(url(0), " ")).toEqual({ errors: { title: "required" } });
    expect((await marksOf(learner)).links).toHaveLength(linkLimit);
  });
});

it("statements are ticked and unticked", async () => {
  const learner = await newSignedInLearner();
  for (const statement of ["1:ticked", "0:ticked", "1:open", "2:ticked"])
    await submitButtonForm(tickStatement, { item, next, statement });
  expect(await marksOf(learner)).toEqual({
    ...noMarks(item),
    statements: [0, 2],
  });
});

it("the filters of resources are kept with the account", async () => {
  const learner = await newSignedInLearner();
  expect(await findResourceFilters(learner.id)).toEqual({
    freeOnly: false,
    indonesianOnly: false,
  });
  expect(await submitButtonForm(setResourceFilters, { next, free: "on" })).toEqual({
    to: `${next}?filters=saved`,
  });
  expect(await findResourceFilters(learner.id)).toEqual({
    freeOnly: true,
    indonesianOnly: false,
  });
});

it("another learner sees and changes nothing of it", async () => {
  const siti = await newSignedInLearner();
  await add(url(0), "Kursus Siti");
  await mark(url(0), "using");
  await submitButtonForm(tickStatement, { item, next, statement: "0:ticked" });
  const before = await marksOf(siti);
  const budi = await newSignedInLearner();
  expect(await marksOf(budi)).toEqual(noMarks(item));
  await submitButtonForm(removeLink, { item, next, url: url(0) });
  await mark(url(0), "none");
  expect(await marksOf(siti)).toEqual(before);
});
