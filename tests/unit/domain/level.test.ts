import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  backingLevelOf,
  isDescribing,
  type Level,
  type LinkAnswers,
  levelNames,
  levelOfItem,
} from "@/lib/domain/level";

/** The rules as they are written, word by word, without any regard to time. */
function isDescribingByTheRules(text: string): boolean {
  const words: string[] = [];
  for (const line of text.split("\n")) {
    let rest = line;
    while (/^[\s>]/.test(rest)) rest = rest.slice(1);
    const marker = ["-", "*", "+"].find((sign) => rest.startsWith(sign));
    const number = /^\d{1,9}[.)]/.exec(rest)?.[0];
    const after = rest.slice((marker ?? number ?? "").length);
    const isList = marker !== undefined || number !== undefined;
    const box = after.trimStart().slice(0, 3);
    const isBox = ["[ ]", "[x]", "[X]"].includes(box);
    const behind = after.trimStart().slice(3);
    const isTask = isList && /^\s/.test(after) && isBox && (behind === "" || /^\s/.test(behind));
    if (!isTask) words.push(...line.split(/\s+/).filter((word) => word !== ""));
  }
  return [...words.join(" ")].length >= 80;
}

function levelByTheRules(
  text: string,
  urls: readonly (string | null)[],
  answers: ReadonlyMap<string, LinkAnswers>,
): Level {
  const links = urls.filter((url) => url !== null);
  const checked = links
    .map((url) => answers.get(url))
    .filter((each) => each?.checkedAt && !each.lapsedAt)
    .map((each) => each?.checkedAt as Date)
    .sort((one, other) => other.getTime() - one.getTime());
  const nothing = { checkedAt: null, lapsedAt: null };
  if (checked[0]) return { name: "checked", checkedAt: checked[0], lapsedAt: null };
  if (links.length > 0) return { name: "linked", ...nothing };
  return { name: isDescribingByTheRules(text) ? "described" : "claimed", ...nothing };
}

const anyLine = fc.oneof(
  fc.constantFrom(
    "- [ ] tugas",
    "* [x] selesai",
    "1. [X] langkah pertama yang panjang",
    "> - [ ] a",
  ),
  fc.constantFrom("- [ ]", "-[ ] bukan tugas", "- [y] bukan tugas", "- biasa", "[x] bukan tugas"),
  fc.stringMatching(/^[a-z >*.\d-]{0,60}$/),
  fc.constant("\u{1f98a}".repeat(30)),
);
const anyText = fc.array(anyLine, { maxLength: 6 }).map((lines) => lines.join("\n"));
const urls = ["https://a.id/", "https://b.id/", "https://c.id/"];
const anyAnswers = fc
  .record({ checkedAt: fc.option(fc.date({ noInvalidDate: true })), isLapsed: fc.boolean() })
  .map(({ checkedAt, isLapsed }) => ({ checkedAt, lapsedAt: isLapsed ? new Date() : null }));
const anyBacking = fc.record({
  text: anyText,
  urls: fc.array(fc.constantFrom(...urls, null), { maxLength: 3 }),
  answers: fc.uniqueArray(fc.tuple(fc.constantFrom(...urls), anyAnswers), {
    selector: ([url]) => url,
  }),
});
type Backing = { text: string; urls: (string | null)[]; answers: [string, LinkAnswers][] };
const levelOf = ({ text, urls: links, answers }: Backing) =>
  backingLevelOf({ text, urls: links }, new Map(answers));
const rank = ({ name }: Level) => levelNames.indexOf(name);

describe("the level of evidence", () => {
  it("is that of a slow reading of the rules", () => {
    fc.assert(
      fc.property(anyBacking, (backing) => {
        const answers = new Map(backing.answers);
        const { lapsedAt: _lapsed, ...level } = levelOf(backing);
        const { lapsedAt: _none, ...expected } = levelByTheRules(
          backing.text,
          backing.urls,
          answers,
        );
        expect(level).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("says of a link that was checked once and fails that it lapsed", () => {
    const lapsedAt = new Date("2026-11-20T00:00:00Z");
    const answers = new Map([["https://a.id/", { checkedAt: new Date(0), lapsedAt }]]);
    expect(backingLevelOf({ text: null, urls: ["https://a.id/"] }, answers)).toEqual({
      ...{ name: "linked", checkedAt: null, lapsedAt },
    });
  });

  it("never falls through a longer text or another link", () => {
    fc.assert(
      fc.property(anyBacking, fc.constantFrom(...urls), (backing, url) => {
        const more = { ...backing, text: `${backing.text}\nlagi`, urls: [...backing.urls, url] };
        expect(rank(levelOf(more))).toBeGreaterThanOrEqual(rank(levelOf(backing)));
      }),
    );
  });
});

describe("the level of an item", () => {
  it("is its strongest, in any order, and none where nothing is done or backs it", () => {
    fc.assert(
      fc.property(
        fc.array(anyBacking.map(levelOf), { maxLength: 5 }),
        anyText,
        fc.boolean(),
        (backing, note, isDone) => {
          const level = levelOfItem({ isDone, note, backing });
          expect(levelOfItem({ isDone, note, backing: backing.toReversed() })?.name).toBe(
            level?.name,
          );
          const ranks = [
            ...backing.map(rank),
            ...(isDescribingByTheRules(note) ? [1] : []),
            ...(isDone ? [0] : []),
          ];
          expect(level === null ? -1 : rank(level)).toBe(Math.max(-1, ...ranks));
        },
      ),
    );
  });
});

describe("a description", () => {
  it.each([
    ["79 letters", "x".repeat(79), false],
    ["80 letters", "x".repeat(80), true],
    ["80 emoji of two units", "\u{1f98a}".repeat(80), true],
    ["40 emoji of two units", "\u{1f98a}".repeat(40), false],
    ["spaces", " ".repeat(500), false],
    ["nothing that can be seen", "\u200b".repeat(500), false],
    ["words far apart", `a${" ".repeat(500)}b`, false],
    ["a task list", `- [ ] ${"x".repeat(100)}`, false],
    ["a list", `- ${"x".repeat(100)}`, true],
    ["words around a task list", `${"x".repeat(40)}\n- [x] t\n${"y".repeat(39)}`, true],
  ])("of %s counts or not", (_what, text, expected) => {
    expect(isDescribing(text)).toBe(expected);
  });
});
