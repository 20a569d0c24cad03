import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideNewSelection,
  decideSelection,
  decideSelectionRemoval,
  importedSelections,
  moveSection,
  normaliseContent,
  orderedSections,
  sectionKeys,
  selectionLimit,
} from "@/lib/domain/selection";
import { selectionFields, selectionFromForm } from "@/lib/domain/selection-form";
import { anySelection } from "../../support/portfolio/portfolio-arbitraries";

const at = new Date("2026-11-24T02:00:00Z");
const contentOf = ({ id: _i, version: _v, changedAt: _c, ...content }: Selection) => content;
type Selection = Parameters<typeof decideSelection>[0] & object;

describe("a write of a selection", () => {
  it("of what is so already changes nothing, whatever its version", () => {
    fc.assert(
      fc.property(anySelection, fc.nat(), (known, version) => {
        const content = contentOf(known);
        const unchanged = { outcome: "unchanged", selection: known };
        expect(decideSelection(known, { version, content }, at)).toEqual(unchanged);
        const addition = { id: known.id, content, count: selectionLimit };
        expect(decideNewSelection(known, addition, at)).toEqual(unchanged);
      }),
    );
  });

  it("is saved as the next version, or is in conflict with a newer one", () => {
    fc.assert(
      fc.property(anySelection, fc.nat(1001), (known, version) => {
        const content = { ...contentOf(known), name: `${known.name}!` };
        const next = { ...known, ...content, version: known.version + 1, changedAt: at };
        expect(decideSelection(known, { version, content }, at)).toEqual(
          version === known.version
            ? { outcome: "saved", selection: next }
            : { outcome: "conflict", selection: known },
        );
        const isCurrent = version === known.version;
        expect(decideSelectionRemoval(known, { version }).outcome).toBe(
          isCurrent ? "saved" : "conflict",
        );
      }),
    );
  });

  it("of one that is not there is missing, and one too many is full", () => {
    const [known] = fc.sample(anySelection, { numRuns: 1, seed: 1 });
    if (!known) return expect.fail("There is no sample");
    const content = contentOf(known);
    expect(decideSelection(undefined, { version: 1, content }, at)).toEqual({ outcome: "missing" });
    expect(decideSelectionRemoval(undefined, {})).toEqual({ outcome: "missing" });
    const add = (count: number) =>
      decideNewSelection(undefined, { id: known.id, content, count }, at).outcome;
    expect([add(selectionLimit - 1), add(selectionLimit)]).toEqual(["saved", "full"]);
  });
});

describe("the sections of a selection", () => {
  const anyOrder = fc.shuffledSubarray([...sectionKeys], { minLength: 1 });

  it("keep their order, each once, with the profile first", () => {
    fc.assert(
      fc.property(anySelection, fc.array(fc.constantFrom(...sectionKeys)), (content, twice) => {
        const { sections } = normaliseContent({ ...content, sections: twice });
        expect([...sections].sort()).toEqual([...new Set(twice)].sort());
        expect(sections.indexOf("profile")).toBeLessThanOrEqual(0);
        const rest = sections.filter((key) => key !== "profile");
        expect(rest).toEqual([...new Set(twice)].filter((key) => key !== "profile"));
      }),
    );
  });

  it("are all listed, the included ones first", () => {
    fc.assert(
      fc.property(anyOrder, (sections) => {
        const listed = orderedSections({ sections });
        expect(listed.slice(0, sections.length)).toEqual(sections);
        expect([...listed].sort()).toEqual([...sectionKeys].sort());
      }),
    );
  });

  it("move by one place, never in front of the profile, and back again", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectionKeys), fc.constantFrom(1, -1), (key, by) => {
        const order = orderedSections({ sections: [] });
        const moved = moveSection(order, key, by as 1 | -1);
        expect([...moved].sort()).toEqual([...order].sort());
        expect(moved[0]).toBe("profile");
        if (moved !== order) expect(moveSection(moved, key, by === 1 ? -1 : 1)).toEqual(order);
      }),
    );
    expect(moveSection(sectionKeys, "skills", -1).slice(0, 3)).toEqual([
      "profile",
      "skills",
      "projects",
    ]);
  });
});

describe("the form of a selection", () => {
  it("says what a selection says, whatever that is", () => {
    fc.assert(
      fc.property(anySelection, fc.array(fc.stringMatching(/^item:[a-z]{1,9}$/)), (known, kept) => {
        const content = contentOf(known);
        const order = orderedSections(content);
        const leftOut = content.leftOut.filter((thing) => !kept.includes(thing));
        const on = new Set<string>([
          ...content.sections.map(selectionFields.section),
          ...kept.map(selectionFields.thing),
          ...(["hideUnfinished", "percentage", "footer"] as const).filter((name) => content[name]),
        ]);
        const read = (name: string) => {
          if (name === "name") return content.name;
          return on.has(name) ? "on" : "";
        };
        const listed = [...leftOut.slice(1), ...kept];
        const form = { read, language: content.language, order, listed, leftOut };
        expect(normaliseContent(selectionFromForm(form))).toEqual(
          normaliseContent({ ...content, leftOut }),
        );
      }),
    );
  });
});

describe("imported selections", () => {
  it("never make more than there is room for, and replace only older ones", () => {
    const list = fc.uniqueArray(anySelection, { selector: ({ id }) => id, maxLength: 20 });
    fc.assert(
      fc.property(list, list, fc.nat(20), (here, others, shared) => {
        const newer = here.slice(0, shared).map((each) => ({ ...each, version: each.version + 1 }));
        const same = here.slice(shared);
        const taken = importedSelections(here, [...newer, ...same, ...others]);
        const ids = new Set([...here, ...taken].map(({ id }) => id));
        expect(ids.size).toBeLessThanOrEqual(Math.max(selectionLimit, here.length));
        expect(taken).toEqual(expect.arrayContaining(newer));
        for (const selection of same) expect(taken).not.toContain(selection);
      }),
      { numRuns: 50 },
    );
  });
});
