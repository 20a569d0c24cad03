import { type Node, Parser } from "commonmark";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/portfolio/markdown";
import { fullEvidence, fullProfile, fullProjects } from "@/tests/support/portfolio/full-portfolio";
import {
  fullStatus,
  partialStatus,
  portfolioWords,
  shownFixture,
} from "@/tests/support/portfolio/portfolio-fixture";

function nodesOf(markdown: string): readonly Node[] {
  const walker = new Parser().parse(markdown).walker();
  const nodes: Node[] = [];
  for (let step = walker.next(); step; step = walker.next())
    if (step.entering) nodes.push(step.node);
  return nodes;
}

function textOf(node: Node | undefined): string {
  let text = "";
  for (let child = node?.firstChild ?? null; child; child = child.next)
    text += child.literal ?? textOf(child);
  return text;
}

const foreign = new Set([
  "html_block",
  "html_inline",
  "link",
  "image",
  "code",
  "code_block",
  "emph",
]);

function named(name: string): readonly Node[] {
  return nodesOf(renderMarkdown(shownFixture({ name, status: partialStatus }), portfolioWords.id));
}

const hostile = [
  "<script>alert(1)</script>",
  "[click](javascript:alert(1))",
  "![x](http://evil.example/x.png)",
  "<http://evil.example>",
  "&lt;b&gt; &#60;",
  "`code` *bold* _em_ ~~gone~~",
  "a\n\n# b\n\n<div>",
  "[ref]: http://evil.example",
  "# # #",
  "\\<b>",
  "| a | b |",
];

describe("the Markdown portfolio", () => {
  it("names the level of every skill and the date of the rest", () => {
    const markdown = renderMarkdown(
      shownFixture({ status: fullStatus, locale: "en" }),
      portfolioWords.en,
    );
    expect(markdown).toContain("- Python — claimed\n");
    expect(markdown.match(/^- /gm)).toHaveLength(84);
    expect(markdown).toContain("programme closed 1 May 2024");
  });

  it("shows what is done and leaves out sections without anything", () => {
    const some = renderMarkdown(
      shownFixture({
        status: (key) =>
          key === "scala" ? "done" : key === "calculus" ? "learning" : "not-started",
      }),
      portfolioWords.id,
    );
    expect(some.match(/^- .*/gm)).toEqual(["- Scala — diklaim"]);
    expect(some.match(/^## /gm)).toHaveLength(1);
    expect(some.match(/^### /gm)).toHaveLength(1);
  });

  it("an empty one says what will appear", () => {
    const markdown = renderMarkdown(shownFixture(), portfolioWords.id);
    expect(markdown).toContain(portfolioWords.id.emptyBody);
    expect(markdown).not.toContain("## ");
  });

  it.each(hostile)("a hostile name stays text: %j", (name) => {
    const nodes = named(name);
    expect(nodes.filter((node) => foreign.has(node.type))).toEqual([]);
    expect(textOf(nodes.find((node) => node.type === "heading"))).toBe(name.replace(/\s+/g, " "));
  });

  it("no name at all makes HTML, a link or a second heading of the first rank", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "[",
      "]",
      "(",
      ")",
      "`",
      "*",
      "_",
      "&",
      "#",
      "\\",
      "!",
      "\n",
      "a",
      " ",
      "://",
    );
    const name = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(name, (text) => {
        const nodes = named(text);
        expect(nodes.filter((node) => foreign.has(node.type))).toEqual([]);
        expect(nodes.filter((node) => node.type === "heading" && node.level === 1)).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  it("links to nothing but what its owner links to", () => {
    const own = { profile: fullProfile, projects: fullProjects, evidence: fullEvidence };
    const nodes = nodesOf(renderMarkdown(shownFixture({ ...own }), portfolioWords.id));
    const links = nodes.filter(({ type }) => type === "link").map(({ destination }) => destination);
    expect(links).toEqual([
      ...["mailto:siti.np@contoh.id", "tel:+6281200000000"],
      ...fullProfile.links.map(({ url }) => url),
      ...fullProjects.flatMap(({ demo, repository }) => [demo ?? [], repository ?? []].flat()),
      ...fullEvidence.flatMap(({ url }) => url ?? []),
    ]);
  });

  it("bare links and mentions that GitHub would pick up are broken", () => {
    const markdown = renderMarkdown(
      shownFixture({ name: "https://evil.example www.evil.example @someone" }),
      portfolioWords.id,
    );
    expect(markdown).not.toMatch(/https:\/\/|www\.e|@someone/);
  });

  it("the text of a link is copied as it is", () => {
    const email = "siti_n@mail.com";
    const nodes = nodesOf(renderMarkdown(shownFixture({ profile: { email } }), portfolioWords.id));
    expect(textOf(nodes.find(({ type }) => type === "link"))).toBe(email);
  });
});
