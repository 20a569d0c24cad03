import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeProfile } from "@/lib/actions/profile-changes";
import { addSelection } from "@/lib/actions/selection-changes";
import { findProfile } from "@/lib/data/portfolio/profile";
import type { Learner } from "@/lib/domain/learner";
import { emptyProfile } from "@/lib/domain/profile";
import { defaultSelection, selectionLimit } from "@/lib/domain/selection";
import { loadSelections } from "@/lib/loaders/profile";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { morning, newLearner } from "../../support/database/learners";
import { fullProfile } from "../../support/portfolio/full-portfolio";
import { anyPortfolioChoices } from "../../support/portfolio/portfolio-arbitraries";
import { smallArchive } from "../../support/unit/archive-fixture";

async function choicesOf({ id, ...learner }: Learner) {
  const { version: _version, ...profile } = (await findProfile(id)) ?? emptyProfile;
  return { profile, selections: await loadSelections({ ...learner, id }) };
}

const archiveWith = (portfolio: unknown) =>
  JSON.stringify(smallArchive({ version: 3, portfolio }, {}));

const idOf = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, "0")}`;

const selectionOf = (number: number, name = "untuk magang") => ({
  ...defaultSelection(name, "id"),
  ...{ id: idOf(number), version: 1, changedAt: "2026-11-24T02:00:00.000Z" },
});

describe("an export of the profile and selections", () => {
  it("imported into an empty account is the same, also twice", async () => {
    for (const choices of fc.sample(anyPortfolioChoices, { numRuns: 5, seed: 7 })) {
      const [owner, heir] = [await newLearner(), await newLearner()];
      const context = { learner: owner, now: morning };
      await changeProfile(context, { ...choices.profile, version: 0 });
      for (const { id, version: _version, changedAt: _at, ...content } of choices.selections)
        await addSelection(context, { id, content });
      const file = await exportArchive(owner.id);
      for (let turn = 0; turn < 2; turn += 1) {
        await importArchive(heir, file);
        expect(await choicesOf(heir)).toEqual(await choicesOf(owner));
      }
    }
  });

  it("of another account fills in what is empty, and leaves the rest as it is", async () => {
    const learner = await newLearner();
    const own = {
      ...emptyProfile,
      headline: "Punyaku",
      links: [{ label: "", url: "https://a.id/" }],
    };
    await changeProfile({ learner, now: morning }, own);
    await importArchive(learner, archiveWith({ profile: fullProfile }));
    const { profile } = await choicesOf(learner);
    expect(profile).toEqual({
      ...fullProfile,
      headline: "Punyaku",
      links: [...own.links, ...fullProfile.links],
    });
  });

  it("takes the newer of two selections, and no more than there is room for", async () => {
    const learner = await newLearner();
    const { id: _id, version: _version, changedAt: _at, ...content } = selectionOf(0, "punyaku");
    await addSelection({ learner, now: morning }, { id: idOf(0), content });
    await importArchive(learner, archiveWith({ selections: [selectionOf(0, "sama versinya")] }));
    expect(await choicesOf(learner)).toMatchObject({ selections: [{ name: "punyaku" }] });
    const many = Array.from({ length: selectionLimit }, (_, at) => selectionOf(at, `ke-${at}`));
    const newer = [{ ...selectionOf(0, "lebih baru"), version: 2 }, ...many.slice(1)];
    await importArchive(learner, archiveWith({ selections: newer }));
    const { selections } = await choicesOf(learner);
    expect(selections).toHaveLength(selectionLimit);
    expect(selections.find(({ id }) => id === idOf(0))).toMatchObject({ name: "lebih baru" });
  });

  it("with a section of a later version has the ones that are known here", async () => {
    const learner = await newLearner();
    const selection = { ...selectionOf(1), sections: ["reviews", "skills"] };
    await importArchive(learner, archiveWith({ selections: [selection] }));
    expect(await choicesOf(learner)).toMatchObject({ selections: [{ sections: ["skills"] }] });
  });

  it.each([
    ["a link that is none", { profile: { ...fullProfile, links: [{ label: "", url: "x:y" }] } }],
    ["a selection without anything in it", { selections: [{ ...selectionOf(1), sections: [] }] }],
    ["two selections with one id", { selections: [selectionOf(1), selectionOf(1)] }],
  ])("that is half valid changes nothing: %s", async (_, portfolio) => {
    const learner = await newLearner();
    expect(await importArchive(learner, archiveWith(portfolio))).toBe("invalid");
    expect(await choicesOf(learner)).toEqual(await choicesOf(await newLearner()));
  });
});
