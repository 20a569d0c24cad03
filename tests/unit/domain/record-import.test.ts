import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createRecordImportPlanner,
  createRecordValidator,
  isOverRecordLimit,
  type RecordState,
} from "@/lib/domain/record-import";
import { anyEvidence } from "../../support/unit/evidence-arbitraries";

const now = new Date("2026-12-31T23:00:00Z");
const hoursBefore = (hours: number) => new Date(now.getTime() - hours * 60 * 60 * 1000);

type RecordVersion = RecordState & { readonly id: string };

function planOf(here: readonly RecordVersion[], imported: readonly RecordVersion[]) {
  const { next, plan } = createRecordImportPlanner(new Map(here.map((each) => [each.id, each])));
  for (const each of imported) next(each);
  return plan();
}

describe("an import of records", () => {
  it("takes the newer version of each, so that in the end both sides have the same", () => {
    const id = fc.constantFrom("a", "b", "c");
    const version = fc.integer({ min: 1, max: 3 });
    const anyTime = fc.constantFrom(null, hoursBefore(2), now);
    const record = fc.record({ id, version, changedAt: anyTime, removedAt: anyTime });
    const anyRecords = fc.uniqueArray(
      record.map((each) => ({ ...each, addedAt: hoursBefore(9) })),
      { selector: (each) => each.id },
    );
    fc.assert(
      fc.property(anyRecords, anyRecords, (here, imported) => {
        const { taken, live, shown } = planOf(here, imported);
        const after = new Map(here.map((each) => [each.id, each]));
        for (const each of imported) if (taken.has(each.id)) after.set(each.id, each);
        const versionsHere = (key: string) => here.find((each) => each.id === key)?.version ?? 0;
        for (const each of imported)
          expect(after.get(each.id)?.version).toBe(Math.max(each.version, versionsHere(each.id)));
        expect(live).toBe([...after.values()].filter((each) => each.removedAt === null).length);
        expect(shown).toBe(
          imported.filter((each) => taken.has(each.id) && each.removedAt === null).length,
        );
        expect(planOf([...after.values()], imported).taken.size).toBe(0);
      }),
    );
  });

  it.each([
    ["changed", { changedAt: hoursBefore(3) }, { changedAt: hoursBefore(1) }],
    ["changed, where the other was added", {}, { changedAt: hoursBefore(1) }],
    ["removed", { changedAt: hoursBefore(3) }, { removedAt: hoursBefore(1) }],
    ["changed, where the other was removed", { removedAt: hoursBefore(3) }, { changedAt: now }],
  ])("takes of two with one version that which was later %s", (_what, earlier, later) => {
    const added = {
      id: "a",
      version: 2,
      addedAt: hoursBefore(9),
      changedAt: null,
      removedAt: null,
    };
    const [one, other] = [
      { ...added, ...earlier },
      { ...added, ...later },
    ];
    expect([...planOf([one], [other]).taken]).toEqual(["a"]);
    expect([...planOf([other], [one]).taken]).toEqual([]);
  });

  it("leaves one that never changes as it is, which has no times", () => {
    const review = { id: "a", version: 1, addedAt: null, changedAt: null, removedAt: null };
    expect([...planOf([review], [review]).taken]).toEqual([]);
  });

  it("that takes nothing is never over the limit", () => {
    const here = [{ id: "a", version: 1, addedAt: now, changedAt: null, removedAt: null }];
    expect(isOverRecordLimit(planOf(here, here), 0)).toBe(false);
    expect(isOverRecordLimit(planOf(here, [{ ...here[0], id: "b" } as never]), 1)).toBe(true);
  });
});

describe("imported records are possible", () => {
  it("where each id comes once and every day is that of its moment", () => {
    fc.assert(
      fc.property(anyEvidence(now), (list) => {
        const isPossible = createRecordValidator(now);
        for (const each of list) expect(isPossible(each)).toBe(true);
        for (const each of list) expect(isPossible(each)).toBe(false);
      }),
    );
  });

  it.each([
    ["added on another day", { addedOn: "2026-11-20" }],
    ["changed without a day", { changedAt: now }],
    ["removed without a moment", { removedOn: "2026-11-24" }],
    ["added before there were clocks", { addedAt: new Date("1969-01-01"), addedOn: "1969-01-01" }],
  ])("but not %s", (_what, wrong) => {
    const [evidence] = fc.sample(anyEvidence(now), { numRuns: 30, seed: 4 }).flat();
    if (!evidence) return expect.fail("There is no sample");
    const later = { changedAt: null, changedOn: null, removedAt: null, removedOn: null };
    const right = { ...evidence, addedAt: new Date("2026-11-24"), addedOn: "2026-11-24", ...later };
    expect(createRecordValidator(now)(right)).toBe(true);
    expect(createRecordValidator(now)({ ...right, ...wrong })).toBe(false);
  });
});
