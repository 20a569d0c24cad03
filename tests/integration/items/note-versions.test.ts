import { beforeEach, describe, expect, it } from "vitest";
import { removeNoteVersions } from "@/lib/actions/note";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { noteVersionsLimit } from "@/lib/domain/note";
import { loadNoteVersionsToRemove } from "@/lib/loaders/note-versions";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { currentNoteOf, earlierNotesOf, writeNote } from "../../support/database/records/notes";
import { queryRows } from "../../support/database/stored-rows";
import { submitButtonForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const next = "/id/settings/data/versions";

async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

async function newWriter(): Promise<Learner> {
  const learner = await newSignedInLearner();
  for (const text of ["satu", "dua", "tiga"]) await writeNote(learner, "git", text);
  for (const text of ["a", "b"]) await writeNote(learner, "dsa", text);
  return learner;
}

const textsOf = async (learner: Learner, item: string) =>
  (await earlierNotesOf(learner, item)).map(({ text }) => text);

const remove = (shown: string) => submitButtonForm(removeNoteVersions, { next, shown });

const found = async (of?: string) => {
  const { selected, others } = await loadNoteVersionsToRemove("id", of);
  const shown = (list: typeof selected) =>
    list.map(({ item, count, size, last }) => [item, count, size, last]);
  return { selected: shown(selected), others: shown(others) };
};

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the earlier versions of notes", () => {
  it("are listed with what they take, the largest first, or those of one note", async () => {
    await newWriter();
    const git = ["git", 2, 4 + 3 + 2 * 256, 2];
    const dsa = ["dsa", 1, 1 + 256, 1];
    expect(await found()).toEqual({ selected: [git, dsa], others: [] });
    expect(await found("dsa")).toEqual({ selected: [dsa], others: [git] });
    expect(await found("cnn")).toEqual({ selected: [], others: [git, dsa] });
  });

  it("are removed, and the current texts and those of other notes stay", async () => {
    const learner = await newWriter();
    expect(await remove("git:2")).toEqual({ to: `${next}?done=removed` });
    expect(await textsOf(learner, "git")).toEqual([]);
    expect(await textsOf(learner, "dsa")).toEqual(["a"]);
    expect(await currentNoteOf(learner, "git")).toMatchObject({ text: "tiga", version: 3 });
    expect(await currentNoteOf(learner, "dsa")).toMatchObject({ text: "b", version: 2 });
  });

  it("that came after the page was shown stay", async () => {
    const learner = await newWriter();
    await writeNote(learner, "git", "empat");
    await remove("git:2");
    expect(await textsOf(learner, "git")).toEqual(["tiga"]);
  });

  it("make room for a note that was refused", async () => {
    const learner = await newWriter();
    await queryRows(
      `UPDATE "NoteVersion" SET "size" = ${noteVersionsLimit} WHERE "itemKey" = 'dsa' AND "enrolmentId" IN
        (SELECT "id" FROM "Enrolment" WHERE "userId" = ?) RETURNING "version"`,
      learner.id,
    );
    expect(await writeNote(learner, "git", "empat")).toMatchObject({ outcome: "full" });
    await remove("dsa:1");
    expect(await writeNote(learner, "git", "empat")).toMatchObject({ outcome: "saved" });
  });

  it("of another learner are not seen and not removed", async () => {
    const siti = await newWriter();
    await newSignedInLearner();
    expect(await found()).toEqual({ selected: [], others: [] });
    await remove("git:2");
    expect(await textsOf(siti, "git")).toEqual(["dua", "satu"]);
  });

  it.each(["", "git", "git:", "git:-1", "nope:1", "git:1:1", "__proto__:1"])(
    "are not removed by a broken form: %j",
    async (shown) => {
      await newWriter();
      const before = await allRowsIn(databaseUrl());
      expect(await remove(shown)).toEqual({ errors: {} });
      expect(await allRowsIn(databaseUrl())).toEqual(before);
    },
  );
});
