import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, isVisible } from "@/lib/domain/text";

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "binary" }),
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  ),
});

describe("a line", () => {
  it("holds no control, no half of a pair and no surplus space, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = cleanLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|^\s|\s$| {2}/u);
        expect(line.isWellFormed()).toBe(true);
        expect(cleanLine(line)).toBe(line);
      }),
    );
  });
});

describe("a text", () => {
  it("keeps its lines and tabs, and nothing else that controls", () => {
    expect(cleanText("satu\r\ndua\rtiga\t\u0000\u0008\u202eempat \ud800")).toBe(
      "satu\ndua\ntiga\tempat ",
    );
  });

  it("is well-formed, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(text).isWellFormed()).toBe(true);
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it.each([
    ["a", true],
    ["🦊", true],
    ["७", true],
    ["", false],
    ["\u200d\u2060", false],
    ["\u115f\u3164\uffa0", false],
    ["\u2800", false],
  ])("%j is visible: %j", (text, expected) => {
    expect(isVisible(text)).toBe(expected);
  });
});
