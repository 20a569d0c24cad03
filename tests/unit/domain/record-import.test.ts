import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createRecordImportPlanner,
  createRecordValidator,
  isOverRecordLimit,
} from "@/lib/domain/record-import";
import { anyEvidence } from "../../support/unit/evidence-arbitraries";

const now = new Date("2026-12-31T23:00:00Z");
const stateOf = ({ version, removedAt }: { version: number; removedAt: Date | null }) => ({
  version,
  isRemoved: removedAt !== null,
});

function planOf(
  here: readonly { id: string; version: number; removedAt: Date | null }[],
  imported: typeof here,
) {
  const { next, plan } = createRecordImportPlanner(
    new Map(here.map((each) => [each.id, stateOf(each)])),
  );
  for (const each of imported) next(each);
  return plan();
}

describe("an import of records", () => {
  it("takes the newer version of each, so that in the end both sides have the same", () => {
    const id = fc.constantFrom("a", "b", "c");
    const version = fc.integer({ min: 1, max: 3 });
    const removedAt = fc.constantFrom(null, now);
    const anyRecords = fc.uniqueArray(fc.record({ id, version, removedAt }), {
      selector: (each) => each.id,
    });
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

  it("that takes nothing is never over the limit", () => {
    const here = [{ id: "a", version: 1, removedAt: null }];
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
