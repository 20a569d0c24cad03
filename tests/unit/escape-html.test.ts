import { describe, expect, it } from "vitest";
import { escapeHtml } from "@/lib/escape-html";

describe("text in HTML", () => {
  it.each([
    ["", ""],
    ["Budi & Siti", "Budi &amp; Siti"],
    ["<b>tebal</b>", "&lt;b&gt;tebal&lt;/b&gt;"],
    ['" onload="', "&quot; onload=&quot;"],
    ["&amp;", "&amp;amp;"],
    ["o'brien", "o'brien"],
  ])("is escaped: %s", (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});
