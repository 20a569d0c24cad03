import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Portfolio } from "@/lib/domain/portfolio";
import { formatDay } from "@/lib/format";
import { interpolate } from "@/lib/portfolio/labels";
import { renderPdf } from "@/lib/portfolio/pdf";
import { typeset } from "@/lib/portfolio/pdf/typeset";
import { isToolInstalled, runPdfTool } from "@/tests/support/portfolio/pdf-tools";
import {
  allItems,
  emptyStatus,
  fullStatus,
  minimalStatus,
  partialStatus,
  portfolioWords,
  shownFixture,
  withFirstTitle,
} from "@/tests/support/portfolio/portfolio-fixture";
import { hardText } from "@/tests/support/unit/any-text";

const render = (portfolio: Portfolio) => renderPdf(portfolio, portfolioWords[portfolio.locale]);
const poppler =
  isToolInstalled("pdftotext") && isToolInstalled("pdffonts") && isToolInstalled("pdfinfo");
if (!poppler)
  console.log(
    "pdf.test.ts: skipped what needs poppler-utils (pdftotext, pdfinfo, pdffonts), not installed here",
  );
const qpdf = isToolInstalled("qpdf");
if (!qpdf) console.log("pdf.test.ts: skipped what needs qpdf, not installed here");

async function textOf(portfolio: Portfolio): Promise<string> {
  const text = runPdfTool("pdftotext", await render(portfolio), ["-raw"], ["-"]);
  return text.replace(/\s+/g, " ");
}

/** As a reader of Arabic copies it: the lines in reading order, without poppler's marks of direction. */
async function readingTextOf(portfolio: Portfolio): Promise<string> {
  const text = runPdfTool("pdftotext", await render(portfolio), [], ["-"]);
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .normalize("NFKC");
}

/** Controls, halves of characters and those that are blank in any font. */
const drawnAsNothing = /[\p{Cc}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Of its Arabic marks behind spaces, one comes to begin a line. */
const endsTypst = "م ؐ ".repeat(60).trim();

const anyName = fc
  .array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 6 }), hardText), { maxLength: 6 })
  .map((parts) => parts.join(""));

async function pagesOf(portfolio: Portfolio): Promise<number> {
  const pdf = Buffer.from(await render(portfolio)).toString("latin1");
  return pdf.match(/\/Type \/Page\n/g)?.length ?? 0;
}

async function infoOf(portfolio: Portfolio): Promise<string> {
  return runPdfTool("pdfinfo", await render(portfolio));
}

describe("the PDF portfolio", () => {
  it("is the same bytes for the same portfolio", async () => {
    const portfolio = shownFixture({ status: partialStatus });
    expect(await render(portfolio)).toEqual(await render(portfolio));
  });

  it("says its language and title, and carries no script or action", async () => {
    const pdf = Buffer.from(await render(shownFixture({ locale: "en" }))).toString("latin1");
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain("/Lang (en)");
    expect(pdf).toContain("/DisplayDocTitle true");
    expect(pdf).toContain("(Portfolio of Siti Nurhaliza Pratiwi)");
    expect(pdf).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf).not.toMatch(/\/JavaScript|\/JS\b|\/OpenAction|\/AA\b|\/Launch|\/URI/);
  });

  it("a name with markup leaves the file's XML metadata whole", async () => {
    const pdf = Buffer.from(await render(shownFixture({ name: "A & B <rdf:li>" }))).toString(
      "utf8",
    );
    expect(pdf).toContain("<rdf:li>A &amp; B &lt;rdf:li&gt;</rdf:li>");
  });

  it("is made for every name, on one page as long as nothing is ticked", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (name) => {
        expect(await pagesOf(shownFixture({ name }))).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  it("is made for every title, however long", async () => {
    const title = fc.oneof(
      fc.string({ unit: "binary", maxLength: 5000, size: "max" }),
      fc.constantFrom("x".repeat(5000), "kata panjang ".repeat(400), "محمد ".repeat(1000)),
    );
    await fc.assert(
      fc.asyncProperty(title, async (text) => {
        expect(
          await pagesOf(withFirstTitle(shownFixture({ status: partialStatus }), text)),
        ).toBeGreaterThan(0);
      }),
      { numRuns: 10 },
    );
  });

  it("shows Typst's markup in a name as it is", async () => {
    const name = '#panic("x") $x$ *tebal* <label> @ref \\u{41} [a] // b';
    const pdf = Buffer.from(await render(shownFixture({ name }))).toString("utf8");
    expect(pdf).toContain("#panic(&quot;x&quot;) $x$ *tebal* &lt;label&gt; @ref \\u{41} [a] // b");
  });

  it("puts a sign in place of text that no font has, and stays PDF/UA", async () => {
    const pdf = Buffer.from(await render(shownFixture({ name: "Siti \u{10FFFF}" })));
    expect(pdf.toString("utf8")).toContain("<rdf:li>Siti \uFFFD</rdf:li>");
    expect(pdf.toString("utf8")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  it("a mark that no font has leaves its letter, here and elsewhere", async () => {
    const pdf = Buffer.from(await render(shownFixture({ name: 'e\u1AB0 "\u1AB0 Sitie' })));
    expect(pdf.toString("utf8")).toContain("<rdf:li>e\uFFFD &quot;\uFFFD Sitie</rdf:li>");
    expect(pdf.toString("utf8")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  it("many at once are each their own", async () => {
    const names = ["Ani", "Budi", "Citra", "Dewi"];
    const pdfs = await Promise.all(names.map((name) => render(shownFixture({ name }))));
    for (const [at, pdf] of pdfs.entries())
      expect(Buffer.from(pdf).toString("utf8")).toContain(`<rdf:li>${names[at]}</rdf:li>`);
  });

  it("one that cannot be made leaves those beside it", async () => {
    const [broken, other] = await Promise.allSettled([
      typeset({}, new Date(0)),
      render(shownFixture()),
    ]);
    expect([broken.status, other.status]).toEqual(["rejected", "fulfilled"]);
  });

  it("text that ends Typst has signs in its place, and leaves documents beside it", async () => {
    const nothing = { contacts: [], sections: [], progress: null, empty: null, hasFigures: false };
    const texts = { title: "-", name: "-", headline: "-", date: "-", footer: "", page: "" };
    const fatal = { ...nothing, ...texts, language: "id", rightToLeft: false, about: [endsTypst] };
    const [ended, other] = await Promise.all([
      typeset(fatal, new Date(0)),
      render(shownFixture({ name: "محمد" })),
    ]);
    expect(ended.missing).toEqual(["م", "ؐ"]);
    expect(Buffer.from(ended.pdf).toString("latin1")).toMatch(/^%PDF/);
    expect(Buffer.from(other).toString("utf8")).toContain("<rdf:li>محمد</rdf:li>");
  });

  it("is made of text that ends Typst as it is", async () => {
    const name = endsTypst.slice(0, 190);
    const pdf = Buffer.from(await render(shownFixture({ name }))).toString("utf8");
    expect(pdf).toMatch(/<rdf:li>م/);
  });

  it.each([
    ["the longest that is taken", "W".repeat(200)],
    ["the longest of words", "Wahyuningsih ".repeat(15).trim()],
    ["the longest that reads from the right", "محمد ".repeat(40).trim()],
  ])("with all ticked it takes three pages at most under a name that is %s", async (_, name) => {
    const pages = await pagesOf(shownFixture({ name, status: fullStatus }));
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(3);
  });

  it("a group of a hundred items goes on on the next page", async () => {
    const portfolio = shownFixture({ status: fullStatus });
    const [first, ...others] = portfolio.steps;
    const [group, ...groups] = first?.groups ?? [];
    if (!first || !group) throw new Error("There is no group");
    const items = Array.from({ length: 100 }, () => group.items)
      .flat()
      .slice(0, 100);
    const steps = [{ ...first, groups: [{ ...group, items }, ...groups] }, ...others];
    expect(await pagesOf({ ...portfolio, steps })).toBeGreaterThan(await pagesOf(portfolio));
  });
});

describe.runIf(poppler)("the PDF portfolio, as poppler reads it", () => {
  it.each([
    ["nothing", emptyStatus, 1],
    ["some", partialStatus, 1],
    ["the 36 required", minimalStatus, 1],
    ["all 84", fullStatus, 2],
  ] as const)("with %s ticked it takes its pages", async (_, status, pages) => {
    for (const locale of ["id", "en"] as const) {
      expect(await infoOf(shownFixture({ status, locale }))).toMatch(
        new RegExp(`Pages: +${pages}\n`),
      );
    }
  });

  it("is tagged and titled", async () => {
    const info = await infoOf(shownFixture({ status: partialStatus }));
    expect(info).toMatch(/Title: +Portofolio Siti Nurhaliza Pratiwi/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/JavaScript: +no/);
  });

  it("embeds every font as a subset with its Unicode map", async () => {
    const fonts = runPdfTool(
      "pdffonts",
      await render(shownFixture({ status: fullStatus, name: "Łukasz أحمد" })),
    );
    const [, , ...lines] = fonts.trim().split("\n");
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/ yes yes yes /);
  });

  it.each(["id", "en"] as const)("holds every ticked title as real text (%s)", async (locale) => {
    const portfolio = shownFixture({ status: fullStatus, locale });
    const text = await textOf(portfolio);
    for (const { title } of allItems(portfolio)) expect(text).toContain(title);
    const date = formatDay(portfolio.date, locale, "long");
    expect(text).toContain(interpolate(portfolioWords[locale].footer, { date }));
  });

  it("has the right letters where they are not ASCII", async () => {
    const name = "Renée Ñoño – “Zoë” ‘Šárka’ Łukasz";
    expect(await textOf(shownFixture({ name }))).toContain(name);
  });

  it("a very long name is whole", async () => {
    const name =
      "Raden Ayu Siti Nurhaliza Kusumawardhani Pratiwi Sastroamidjojo binti Muhammad Abdurrahman Wirayudha";
    expect(await textOf(shownFixture({ name }))).toContain(name);
  });

  it.each(["محمد عبد الله الرشيد", "שרה כהן"])(
    "a name that reads from the right is whole: %s",
    async (name) => {
      expect(await readingTextOf(shownFixture({ name }))).toContain(`${name} Jalur`);
    },
  );

  it("an emoji is shown in a name", async () => {
    const name = "Siti 🌸👩‍👩‍👧 Nur✨";
    expect(await textOf(shownFixture({ name }))).toContain(`${name} Jalur`);
  });

  it("a control character is left out of a name", async () => {
    const name = "Si\u0007ti\u202E \u2066Nur\uD800";
    expect(await textOf(shownFixture({ name }))).toContain("Siti Nur Jalur");
  });

  it("where no letter of the name can be shown, a word stands in for it", async () => {
    expect(await textOf(shownFixture({ name: "\u200B \u202E" }))).toContain("Tanpa nama Jalur");
  });

  it("holds every name or signs in its place", async () => {
    await fc.assert(
      fc.asyncProperty(anyName, async (name) => {
        // Decomposed, because marks compose with the letters of a ligature.
        const text = (await readingTextOf(shownFixture({ name }))).normalize("NFKD");
        const isHeld = (sign: string) =>
          [...sign.normalize("NFKD")].every((part) => text.includes(part.trim()));
        // A hyphen at the end of a line is to poppler one of a divided word.
        const missing = [...name.normalize("NFC").replaceAll("-", "")].filter(
          (sign) => !drawnAsNothing.test(sign) && !isHeld(sign),
        );
        const signs = text.split("\uFFFD").length - 1;
        expect(signs).toBeGreaterThanOrEqual(missing.length);
      }),
      { numRuns: 30 },
    );
  });

  it("an empty portfolio says what will appear", async () => {
    expect(await textOf(shownFixture())).toContain(portfolioWords.id.emptyTitle);
  });

  it("a portfolio with nothing but a project shows it on one page", async () => {
    const one = shownFixture({ status: (key) => (key === "proj-fraud" ? "done" : "learning") });
    expect(await textOf(one)).toContain("Deteksi fraud");
    expect(await pagesOf(one)).toBe(1);
  });

  it("a portfolio with one tick shows it alone", async () => {
    const one = shownFixture({ status: (key) => (key === "python" ? "done" : "not-started") });
    const text = await textOf(one);
    expect(text).toContain("Python diklaim");
    expect(text).not.toContain("Kalkulus");
    expect(text).not.toContain(portfolioWords.id.emptyTitle);
  });
});

describe.runIf(qpdf)("the PDF portfolio, as qpdf checks it", () => {
  it.each(["Siti", "محمد عبد الله", "A & B (<]"])("is sound with the name %j", async (name) => {
    const pdf = await render(shownFixture({ name, status: fullStatus }));
    expect(runPdfTool("qpdf", pdf, ["--check"])).toContain("No syntax or stream encoding errors");
  });
});
