import { describe, expect, it } from "vitest";
import {
  hiddenLimit,
  linkLimit,
  linkUrlFrom,
  mergeMarks,
  noMarks,
  withLink,
  withMark,
  withoutLink,
  withStatement,
} from "@/lib/domain/item-marks";

const none = noMarks("git");
const url = (index: number) => `https://contoh.id/${index}`;
const links = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ url: url(index), title: `${index}` }));

describe("a resource", () => {
  const known = links(100);

  it("is in use alone, and another one takes its place", () => {
    const first = withMark(none, url(1), "using", known);
    const second = withMark(typeof first === "string" ? none : first, url(2), "using", known);
    expect(second).toEqual({ ...none, using: url(2) });
  });

  it("is either in use or hidden", () => {
    const using = { ...none, using: url(1) };
    const hidden = withMark(using, url(1), "hidden", known);
    expect(hidden).toEqual({ ...none, hidden: [url(1)] });
    expect(withMark({ ...none, hidden: [url(1)] }, url(1), "using", known)).toEqual(using);
    expect(withMark(using, url(1), "none", known)).toEqual(none);
  });

  it("is not hidden beyond the limit", () => {
    const hidden = links(hiddenLimit).map((link) => link.url);
    const marks = { ...none, hidden };
    expect(withMark(marks, url(99), "hidden", known)).toBe("full");
    expect(withMark(marks, url(99), "using", known)).toMatchObject({ using: url(99), hidden });
  });

  it("is one of the item, as a browser writes its address, or an own link", () => {
    const resources = [{ url: "https://CONTOH.id/a b" }];
    expect(withMark(none, "https://contoh.id/a%20b", "using", resources)).toMatchObject({
      using: "https://contoh.id/a%20b",
    });
    for (const mark of ["using", "hidden"] as const) {
      expect(withMark(none, url(1), mark, resources)).toBe("unknown");
      expect(withMark({ ...none, links: links(2) }, url(1), mark, [])).not.toBe("unknown");
    }
  });

  it("that is gone keeps its mark until the next one, and takes no room", () => {
    const gone = Array.from({ length: hiddenLimit }, (_, index) => url(200 + index));
    const stale = { ...none, using: url(300), hidden: gone };
    const after = { ...none, hidden: [url(1)] };
    expect(withMark(stale, url(1), "hidden", known)).toEqual(after);
    expect(withMark({ ...none, using: url(300) }, url(300), "none", known)).toEqual(none);
  });
});

describe("own links", () => {
  it("are added up to the limit, and one that is there gets its new title", () => {
    const marks = { ...none, links: links(linkLimit) };
    expect(withLink(marks, { url: url(99), title: "baru" })).toBe("full");
    const renamed = withLink(marks, { url: url(0), title: "baru" });
    expect(renamed).toMatchObject({
      links: [{ url: url(0), title: "baru" }, ...links(linkLimit).slice(1)],
    });
  });

  it("are removed with their mark", () => {
    expect(withoutLink({ ...none, links: links(1), using: url(0) }, url(0))).toEqual(none);
  });

  it.each([
    ["https://contoh.id/a b", "https://contoh.id/a%20b"],
    ["HTTP://CONTOH.id", "http://contoh.id/"],
    ["https://contoh.id/ñ", "https://contoh.id/%C3%B1"],
    ["javascript:alert(1)", null],
    ["java\nscript:alert(1)", null],
    ["data:text/html,x", null],
    ["ftp://contoh.id", null],
    ["https://siti:rahasia@contoh.id", null],
    ["contoh", null],
    [`https://contoh.id/${"é".repeat(700)}`, null],
  ])("have a web address: %j is %j", (text, expected) => {
    expect(linkUrlFrom(text)).toBe(expected);
  });
});

it("a statement is ticked once and unticked", () => {
  const ticked = withStatement(withStatement(withStatement(none, 2, true), 0, true), 2, true);
  expect(ticked.statements).toEqual([0, 2]);
  expect(withStatement(ticked, 2, false).statements).toEqual([0]);
});

describe("merging the marks of an archive", () => {
  const here = { ...none, using: url(1), hidden: [url(2)], links: links(2), statements: [1] };

  it("keeps what is here and adds the rest, twice as once", () => {
    const other = {
      item: "git",
      using: url(9),
      hidden: [url(1), url(3)],
      links: links(3),
      statements: [0],
    };
    const merged = mergeMarks(here, other);
    expect(merged).toEqual({
      ...{ item: "git", using: url(1), hidden: [url(2), url(3)], links: links(3) },
      statements: [0, 1],
    });
    expect(mergeMarks(merged, other)).toEqual(merged);
  });

  it("stays within the limits", () => {
    const many = Array.from({ length: 40 }, (_, index) => url(100 + index));
    const other = { ...none, hidden: many, links: many.map((each) => ({ url: each, title: "x" })) };
    const merged = mergeMarks(here, other);
    expect(merged.hidden).toHaveLength(hiddenLimit);
    expect(merged.links).toHaveLength(linkLimit);
    expect(merged.links.slice(0, 2)).toEqual(here.links);
  });
});
