import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LinkedText } from "@/components/projects/linked-text";

const linksIn = (text: string) =>
  Array.from(
    renderToStaticMarkup(<LinkedText text={text} newTab="tab baru" />).matchAll(/href="([^"]*)"/g),
    ([, href]) => href,
  );

describe("a text with web addresses", () => {
  it.each([
    ["TrashNet", []],
    ["TrashNet: https://contoh.id/data", ["https://contoh.id/data"]],
    ["(https://a.id/x), lalu http://b.id/y?z=1.", ["https://a.id/x", "http://b.id/y?z=1"]],
    ["javascript:alert(1) dan ftp://a.id", []],
    ['https://a.id/"onclick=x', ["https://a.id/"]],
  ])("links those in %j alone", (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it("keeps every word", () => {
    expect(renderToStaticMarkup(<LinkedText text="a <b> & c" newTab="" />)).toBe(
      "a &lt;b&gt; &amp; c",
    );
  });
});
