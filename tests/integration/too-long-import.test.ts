import { describe, expect, it, vi } from "vitest";
import { smallArchive } from "../support/archives";
import { change, checkedLearner, send } from "../support/changes";
import { archiveOf, importTo } from "../support/exports";
import { eventsOf } from "../support/rows";
import { databaseUrl, everythingIn } from "../support/whole-databases";

const limit = vi.hoisted(() => 6);

vi.mock("@/lib/domain/archive", async (original) => {
  const archive = await original<typeof import("@/lib/domain/archive")>();
  return { ...archive, archiveLimits: { ...archive.archiveLimits, events: limit } };
});

/** An export with as many changes, one an item. */
async function exportOf(...items: string[]): Promise<string> {
  const learner = await checkedLearner();
  await send(
    learner,
    items.map((item) => change(item, "done")),
  );
  return archiveOf(learner.id);
}

/** A learner whose history is one change short of the longest. */
async function almostFull() {
  const learner = await checkedLearner();
  await send(
    learner,
    (["done", "learning", "done", "learning", "done"] as const).map((status) =>
      change("git", status),
    ),
  );
  return learner;
}

describe("an import into a history that is almost as long as any may be", () => {
  it("fills it to the last change, and one that adds nothing is taken even then", async () => {
    const learner = await almostFull();
    const last = await exportOf("dsa");
    expect(await importTo(learner, last)).toBe(1);
    expect(await eventsOf(learner.id)).toHaveLength(limit);
    expect(await importTo(learner, last)).toBe(0);
    expect(await importTo(learner, await archiveOf(learner.id))).toBe(0);
  });

  it("is refused as a whole where it would be longer, notes and profile too", async () => {
    const learner = await almostFull();
    const [enrolment] = JSON.parse(await exportOf("dsa", "python")).enrolments;
    const [noted, ...items] = enrolment.items;
    const enrolments = [{ ...enrolment, items: [{ ...noted, note: "catatan" }, ...items] }];
    const before = await everythingIn(databaseUrl);
    const text = JSON.stringify(smallArchive({ enrolments }));
    expect(await importTo(learner, text, true)).toBe("too-long");
    expect(await everythingIn(databaseUrl)).toEqual(before);
  });

  it("is refused as too large where the file alone is longer, before it is compared", async () => {
    const learner = await checkedLearner();
    await send(
      learner,
      Array.from({ length: limit + 1 }, () => change("git", "done")),
    );
    expect(await importTo(await almostFull(), await archiveOf(learner.id))).toBe("too-large");
  });

  it("is measured by what is added: what is here already counts once", async () => {
    const learner = await almostFull();
    const own = await archiveOf(learner.id);
    const elsewhere = await checkedLearner();
    expect(await importTo(elsewhere, own)).toBe(limit - 1);
    await send(elsewhere, [change("dsa", "done")]);
    expect(await importTo(learner, await archiveOf(elsewhere.id))).toBe(1);
  });

  it("of two at the same time leaves room for one", async () => {
    const learner = await almostFull();
    const texts = [await exportOf("dsa"), await exportOf("python")];
    const added = await Promise.all(texts.map((text) => importTo(learner, text)));
    expect(added.map(String).sort()).toEqual(["1", "too-long"]);
    expect(await eventsOf(learner.id)).toHaveLength(limit);
  });
});
