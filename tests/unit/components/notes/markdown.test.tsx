import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "@/components/notes/markdown";
import { isParsable } from "@/lib/domain/markdown";
import { noteLimit } from "@/lib/domain/note";

const render = (text: string) =>
  renderToStaticMarkup(
    <Markdown
      text={text}
      taskBox={({ position, isDone, name }) => (
        <b data-task={position} title={name}>
          {isDone ? "x" : "o"}
        </b>
      )}
    />,
  );

const tags = new Set(
  "a b blockquote br code dd del div dl dt em h3 h4 h5 h6 hr li ol p pre s span strong sub sup table tbody td th thead tr ul".split(
    " ",
  ),
);
const attributes = new Set("class href target rel referrerPolicy data-task title start".split(" "));
const tag = /<\/?([a-z0-9]+)((?: [A-Za-z-]+="[^"]*")*)\/?>/g;

/** What a page must not show, of all tags and attributes in the markup. */
function violationsIn(html: string): string[] {
  const violations: string[] = [];
  const rest = html.replace(tag, (whole: string, name: string, list: string) => {
    if (!tags.has(name)) violations.push(whole);
    const pairs = [...list.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g)];
    const values = new Map(pairs.map(([, key = "", value = ""]) => [key, value]));
    violations.push(...[...values.keys()].filter((key) => !attributes.has(key)));
    if (name !== "a" || whole.startsWith("</")) return "";
    if (!/^(https?|mailto):/i.test(values.get("href") ?? "")) violations.push(whole);
    if (values.get("rel") !== "noopener noreferrer") violations.push(whole);
    if (values.get("referrerPolicy") !== "no-referrer") violations.push(whole);
    return "";
  });
  return rest.includes("<") ? [...violations, rest] : violations;
}

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<a href='javascript:alert(1)'>x</a>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt&colon;alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](vbscript:x)",
  "[x](file:///etc/passwd)",
  "[x](//jahat.example)",
  "[x](/id/settings)",
  "<javascript:alert(1)>",
  "![x](https://jahat.example/p.png)",
  "[![x](https://jahat.example/p.png)](https://contoh.id)",
  "![x][r]\n\n[r]: https://jahat.example/p.png",
  "[x][r]\n\n[r]: javascript:alert(1)",
  "| a | b |\n|:-|-:|\n| <b> | ![](https://jahat.example) |",
  "[^1]\n\n[^1]: <script>",
  '[x](https://contoh.id "onmouseover=alert(1)")',
  "```html\n<script>alert(1)</script>\n```",
  "- [ ] <script>\n- [x] ![](data:x)",
  "&lt;script&gt; \\<script>",
];

describe("a note as Markdown", () => {
  it.each(hostile)("has no script, HTML, other scheme or image: %j", (text) => {
    const html = render(text);
    expect(violationsIn(html)).toEqual([]);
    expect(html).not.toMatch(/<img|<script|<svg/);
  });

  it("has none of them whatever is put together", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom("\n", "\n\n", "> ", "- [ ] ", "# ", "**", "`", "| ", "    ", "[", "](", "<"),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (each) => {
        expect(violationsIn(render(each))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("shows an image as a link and opens links safely", () => {
    expect(render("![gambar](https://contoh.id/a.png)")).toContain(
      '<a href="https://contoh.id/a.png" target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">gambar</a>',
    );
  });

  it("shows HTML as it was typed", () => {
    expect(render("ganti <pad> dengan <unk>\n\n<b>tebal</b>")).toContain(
      "<p>ganti &lt;pad&gt; dengan &lt;unk&gt;</p>\n<p>&lt;b&gt;tebal&lt;/b&gt;</p>",
    );
    expect(render("<div>\nblok")).toContain("&lt;div&gt;");
  });

  it("has headings below that of its section, and footnotes as typed", () => {
    expect(render("# satu\n\n###### enam")).toContain("<h3>satu</h3>");
    expect(render("a[^1]\n\n[^1]: b")).toContain("a[^1]");
  });

  it("names each task and the position of its box", () => {
    const text = "1. [x] satu\n2. dua\n\n> - [ ] **tiga** `x`\n>   - [X] empat\n\n-\n  [ ] lima";
    const found = [...render(text).matchAll(/data-task="(\d+)" title="([^"]*)">(.)/g)];
    expect(
      found.map(([, position, name, state]) => [
        text.slice(Number(position)).slice(0, 3),
        name,
        state,
      ]),
    ).toEqual([
      ["[x]", "satu", "x"],
      ["[ ]", "tiga x", "o"],
      ["[X]", "empat", "x"],
      ["[ ]", "lima", "o"],
    ]);
  });
});

describe("a Markdown bomb", () => {
  const fill = (unit: string, length = noteLimit) => unit.repeat(length).slice(0, length);
  it.each([
    ["quotes in quotes", fill(">")],
    ["quotes in quotes, spaced", fill("> ")],
    ["lists in lists", fill("1. ")],
    [
      "lists in lists, by indentation",
      Array.from({ length: 99 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"),
    ],
    ["brackets", fill("![")],
    ["emphasis", fill("**a*")],
    ["code", fill("`a")],
    ["a table", `|a|b|\n|-|-|\n${fill("|x|y|\n", 9000)}`],
    ["short lines", fill("- a\n")],
    ["footnotes", `[^1]: x\n\n${fill("[^1]", 9000)}`],
    ["200,000 characters", "kata ".repeat(40_000)],
  ])("of %s is shown as text, unparsed", (_what, text) => {
    expect(isParsable(text)).toBe(false);
    expect(render(text)).toMatch(/^<p class="whitespace-pre-wrap break-words">[^<]*<\/p>$/);
  });

  it("just within the limits is rendered", () => {
    for (const text of [
      fill(">", 30),
      fill("*", 2000),
      fill("[", 2000),
      `${fill("*", 1000)}a${fill("*", 1000)}`,
      fill("- [ ] satu tugas lagi\n"),
    ])
      expect(violationsIn(render(text))).toEqual([]);
  });
});
