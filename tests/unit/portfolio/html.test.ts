import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, renderHtml } from "@/lib/portfolio/html";
import { fullEvidence, fullProfile, fullProjects } from "@/tests/support/portfolio/full-portfolio";
import {
  emptyStatus,
  fullStatus,
  portfolioWords,
  shownFixture,
} from "@/tests/support/portfolio/portfolio-fixture";

const render = (ask: Parameters<typeof shownFixture>[0] = {}) => {
  const portfolio = shownFixture(ask);
  return renderHtml(portfolio, portfolioWords[portfolio.locale]);
};

const [profile, projects, evidence] = [fullProfile, fullProjects, fullEvidence];

describe("the HTML portfolio", () => {
  it("stands alone: no script, no address, and a policy that forbids both", () => {
    const html = render({ status: fullStatus });
    expect(html).not.toMatch(
      /<script|<link|<img|<iframe|\bon\w+=|https?:|url\(|@import|javascript:/i,
    );
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it("names addresses only as links of its owner", () => {
    const html = render({ status: fullStatus, profile, projects, evidence });
    const addresses = [...html.matchAll(/https?:[^"<]*/g)].map(([address]) => address);
    const links = [...html.matchAll(/<a href="(https?:[^"]*)" rel="noopener">/g)];
    expect(links.length).toBeGreaterThan(6);
    expect(addresses).toEqual(links.map(([, address]) => address));
  });

  it.each(["id", "en"] as const)("says its language: %s", (locale) => {
    expect(render({ locale })).toContain(`<html lang="${locale}">`);
  });

  it("shows every ticked title, its letters escaped and nothing more", () => {
    const portfolio = shownFixture({ status: fullStatus });
    const html = renderHtml(portfolio, portfolioWords.id);
    const titles = portfolio.steps.flatMap((step) => step.groups).flatMap((group) => group.items);
    for (const { title } of titles) expect(html).toContain(`>${escapeText(title)}<`);
  });

  it("an empty portfolio says what will appear", () => {
    expect(render({ status: emptyStatus })).toContain(portfolioWords.id.emptyTitle);
    expect(render({ status: fullStatus })).not.toContain(portfolioWords.id.emptyTitle);
  });

  it("no name adds an element or closes one", () => {
    const tags = (html: string) => html.match(/<[^>]*>/g)?.length;
    const plain = tags(render({ name: "Siti" }));
    const piece = fc.constantFrom("<", ">", '"', "'", "&", "/", "script", "b", "=", "\0", "-->");
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const name = pieces.join("");
        fc.pre(name.trim() !== "");
        expect(tags(render({ name }))).toBe(plain);
      }),
      { numRuns: 100 },
    );
  });
});
