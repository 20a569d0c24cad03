import { expect } from "vitest";

const drawn = /^(svg|g|defs|pattern|path|line|rect|circle|text|tspan|a|title|desc|style)$/;
const token = /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+[12]?="[^"<]*")*)\s*(\/?)>|[^<]+|</gy;
const entity = /&(?!(amp|lt|gt|quot);)/;

/** Reads markup as strictly as XML does, and expects no element and no attribute that a drawing has no use for. */
export function expectWellFormed(markup: string): void {
  const open: string[] = [];
  expect(markup).not.toMatch(/NaN|undefined|\[object/);
  expect([...markup].some((sign) => sign < " " && sign !== "\n")).toBe(false);
  for (const [text, closing, name, attributes = "", empty] of markup.matchAll(token)) {
    if (name === undefined) {
      expect(text).not.toContain("<");
      expect(text).not.toMatch(entity);
    } else if (closing) expect(open.pop()).toBe(name);
    else {
      expect(name).toMatch(drawn);
      expect(attributes).not.toMatch(/\son[a-z]+=/);
      expect(attributes).not.toMatch(entity);
      if (!empty) open.push(name);
    }
  }
  expect(open).toEqual([]);
}
