import { describe, expect, it } from "vitest";
import { missingIn, replaceMissing } from "@/lib/portfolio/pdf/missing-signs.mjs";

const mark = "\u1AB0";
const sign = "\uFFFD";

const replaced = (text: string, found: readonly string[]) => {
  const result = replaceMissing(JSON.stringify({ true: true, text }), found);
  return { text: JSON.parse(result.text).text, replaced: result.replaced };
};

describe("what Typst says no font has", () => {
  it.each([
    ["ก", "ก"],
    ["\\\\u{1ab0}", mark],
    ['\\\\\\"', '"'],
    ["\\\\\\\\", "\\"],
  ])("is read from its message: %s", (escaped, character) => {
    const message = `the text \`\\"${escaped}\\"\` could not be displayed with font \`\\"A\\"\``;
    expect(missingIn(message)).toEqual([character]);
  });
});

describe("a sign in place of what no font has", () => {
  it("stands for each character", () => {
    expect(replaced("Siti ก ข", ["ก", "ข"])).toEqual({
      ...{ text: `Siti ${sign} ${sign}`, replaced: ["ก", "ข"] },
    });
  });

  it("of a letter with a mark stands for the mark first, and leaves the letter elsewhere", () => {
    const found = ["e", "t", mark];
    expect(replaced(`e${mark} tetap`, found)).toEqual({
      ...{ text: `e${sign} tetap`, replaced: [mark] },
    });
  });

  it.each(['"', "\\"])("leaves the JSON whole where the letter is %s", (letter) => {
    expect(replaced(`${letter}${mark}`, [letter, mark]).text).toBe(`${letter}${sign}`);
  });

  it("leaves clusters whole of which only a part was found", () => {
    const found = ["e", mark];
    expect(replaced(`e\u0301\u0302 e${mark}`, found).text).toBe(`e\u0301\u0302 e${sign}`);
  });

  it("is put in steps, which end", () => {
    const first = replaced("ก\u0E34 ก", ["ก", "\u0E34"]);
    expect(first).toEqual({ text: `ก${sign} ก`, replaced: ["\u0E34"] });
    expect(replaced(first.text, ["ก"])).toEqual({
      ...{ text: `${sign}${sign} ${sign}`, replaced: ["ก"] },
    });
    expect(replaced("Siti", ["ก", "e"])).toEqual({ text: "Siti", replaced: [] });
  });
});
