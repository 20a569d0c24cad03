import { describe, expect, it, vi } from "vitest";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { storedEventsOf } from "../../support/database/stored-rows";
import { smallArchive } from "../../support/unit/archive-fixture";

const limit = vi.hoisted(() => 6);

vi.mock("@/lib/domain/archive", async (original) => {
  const archive = await original<typeof import("@/lib/domain/archive")>();
  return { ...archive, archiveLimits: { ...archive.archiveLimits, events: limit } };
});

/** An export with one change per item. */
async function newExportOf(...items: string[]): Promise<string> {
  const learner = await newCheckedLearner();
  await applyChanges(
    learner,
    items.map((item) => change(item, "done")),
  );
  return exportArchive(learner.id);
}

/** A learner whose history is one change below the limit. */
async function newAlmostFullLearner() {
  const learner = await newCheckedLearner();
  await applyChanges(
    learner,
    (["done", "learning", "done", "learning", "done"] as const).map((status) =>
      change("git", status),
    ),
  );
  return learner;
}

describe("an import into a history that is almost at the limit", () => {
  it("may reach the limit, and an import that adds nothing is accepted there", async () => {
    const learner = await newAlmostFullLearner();
    const last = await newExportOf("dsa");
    expect(await importArchive(learner, last)).toBe(1);
    expect(await storedEventsOf(learner.id)).toHaveLength(limit);
    expect(await importArchive(learner, last)).toBe(0);
    expect(await importArchive(learner, await exportArchive(learner.id))).toBe(0);
  });

  it("above the limit is rejected completely, notes and profile included", async () => {
    const learner = await newAlmostFullLearner();
    const [enrolment] = JSON.parse(await newExportOf("dsa", "python")).enrolments;
    const [noted, ...items] = enrolment.items;
    const enrolments = [{ ...enrolment, items: [{ ...noted, note: "catatan" }, ...items] }];
    const before = await allRowsIn(databaseUrl());
    const text = JSON.stringify(smallArchive({ enrolments }));
    expect(await importArchive(learner, text, { withProfile: true })).toBe("too-long");
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("is rejected before the comparison when the file alone is above the limit", async () => {
    const learner = await newCheckedLearner();
    await applyChanges(
      learner,
      Array.from({ length: limit + 1 }, (_, index) =>
        change("git", index % 2 ? "learning" : "done"),
      ),
    );
    expect(await importArchive(await newAlmostFullLearner(), await exportArchive(learner.id))).toBe(
      "too-large",
    );
  });

  it("counts changes once that exist on both sides", async () => {
    const learner = await newAlmostFullLearner();
    const own = await exportArchive(learner.id);
    const elsewhere = await newCheckedLearner();
    expect(await importArchive(elsewhere, own)).toBe(limit - 1);
    await applyChanges(elsewhere, [change("dsa", "done")]);
    expect(await importArchive(learner, await exportArchive(elsewhere.id))).toBe(1);
  });

  it("applies one of two concurrent imports that do not fit together", async () => {
    const learner = await newAlmostFullLearner();
    const texts = [await newExportOf("dsa"), await newExportOf("python")];
    const added = await Promise.all(texts.map((text) => importArchive(learner, text)));
    expect(added.map(String).sort()).toEqual(["1", "too-long"]);
    expect(await storedEventsOf(learner.id)).toHaveLength(limit);
  });
});
