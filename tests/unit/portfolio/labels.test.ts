import { describe, expect, it } from "vitest";
import type { PortfolioFormat } from "@/lib/domain/portfolio";
import { fileFormats, portfolioFileName } from "@/lib/portfolio/file-formats";
import { interpolate } from "@/lib/portfolio/labels";
import {
  partialStatus,
  portfolioFixture,
  portfolioWords,
} from "@/tests/support/portfolio/portfolio-fixture";

function leaves(value: unknown, at = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[at, value]];
  return Object.entries(Object(value)).flatMap(([key, part]) => leaves(part, `${at}.${key}`));
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe("the words of a portfolio", () => {
  it("are the same in both languages, placeholders included", () => {
    const shape = (locale: "id" | "en") =>
      leaves(portfolioWords[locale]).map(([key, text]) => [key, placeholders(text)]);
    expect(shape("en")).toEqual(shape("id"));
  });

  it("placeholders are filled once, even if a value contains one", () => {
    expect(interpolate("{a} and {b}", { a: "{b}", b: "$&" })).toBe("{b} and $&");
    expect(interpolate("{constructor}", {})).toBe("{constructor}");
  });
});

describe("a portfolio's file name", () => {
  it.each([
    ["Siti Nurhaliza", "pdf", "langkah-siti-nurhaliza-2026-11-24.pdf"],
    ["José Ñandú", "csv", "langkah-jose-nandu-2026-11-24.csv"],
    ["../../etc/passwd\r\n", "json", "langkah-etc-passwd-2026-11-24.json"],
    ["Đặng Văn Lâm", "pdf", "langkah-dang-van-lam-2026-11-24.pdf"],
    ["Großmann", "pdf", "langkah-grossmann-2026-11-24.pdf"],
    ["Łukasz Żółć", "pdf", "langkah-lukasz-zolc-2026-11-24.pdf"],
    ["Ægir Þórsson Øyen", "pdf", "langkah-aegir-thorsson-oyen-2026-11-24.pdf"],
    ["I\u0307lker Ali\u0301", "pdf", "langkah-ilker-ali-2026-11-24.pdf"],
    ["Зоя Ильинична", "pdf", "langkah-zoya-ilinichna-2026-11-24.pdf"],
    ["李小龍", "pdf", "langkah-lixiaolong-2026-11-24.pdf"],
    ["محمد", "md", "langkah-mhmd-2026-11-24.md"],
    ["O’Brien", "md", "langkah-o-brien-2026-11-24.md"],
    ["—", "md", "langkah-portofolio-2026-11-24.md"],
    ["🌸", "jsonresume", "langkah-portofolio-2026-11-24.resume.json"],
  ] as const)("of %j as %s is %s", (name, format, expected) => {
    expect(portfolioFileName(portfolioFixture({ name }), format, portfolioWords.id)).toBe(expected);
  });

  it("is short and plain however long the name is", () => {
    const name = portfolioFileName(
      portfolioFixture({ name: "Ünïcode ".repeat(40), locale: "en" }),
      "html",
      portfolioWords.en,
    );
    expect(name).toMatch(/^langkah-[a-z0-9-]{1,60}-2026-11-24\.html$/);
  });
});

describe("every format", () => {
  it.each(Object.keys(fileFormats) as PortfolioFormat[])(
    "renders a portfolio: %s",
    async (format) => {
      const file = await fileFormats[format].render(
        portfolioFixture({ status: partialStatus }),
        portfolioWords.id,
      );
      expect(file.length).toBeGreaterThan(1000);
    },
  );
});
