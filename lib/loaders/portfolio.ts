import { getTranslations } from "next-intl/server";
import { consumeLimit } from "../auth/rate-limit";
import { requireSession } from "../auth/session/session";
import { createBulkhead } from "../bulkhead";
import { defaultPathKey, pathOf } from "../content/paths";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import {
  type Portfolio,
  type PortfolioFormat,
  type PortfolioSection,
  portfolioOf,
} from "../domain/portfolio";
import { formatDay } from "../format";
import { portfolioLabels } from "../i18n/portfolio-labels";
import { paths } from "../paths";
import { fileFormats, portfolioFileName } from "../portfolio/file-formats";
import { sectionsOf } from "../portfolio/sections";
import { processSingleton } from "../process-singleton";
import { loadProgress } from "./progress";

async function loadPortfolio(learner: Learner, locale: Locale): Promise<Portfolio> {
  const { states, progress, now } = await loadProgress(learner);
  const t = await getTranslations({ locale, namespace: "portfolio" });
  return portfolioOf({
    path: pathOf(defaultPathKey),
    learner,
    progress,
    states,
    locale,
    now,
    remarkFor: ({ staleness }) =>
      staleness?.since ? t("ended", { date: formatDay(staleness.since, locale, "long") }) : null,
  });
}

/** The signed-in learner's portfolio in the language `document`, and the sections that its preview shows. */
export async function requirePortfolio(
  page: Locale,
  document: Locale,
): Promise<{ portfolio: Portfolio; sections: readonly PortfolioSection[] }> {
  const { learner } = await requireSession(page, paths.portfolio(page));
  const portfolio = await loadPortfolio(learner, document);
  return { portfolio, sections: sectionsOf(portfolio, portfolioLabels[document]) };
}

type RenderedPortfolio = {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly name: string;
};

/** One thread renders all PDFs, so that a queue of them would only wait for each other. */
const pdfBulkhead = processSingleton("PDFs", () =>
  createBulkhead({ concurrency: 1, queue: 20, maxWait: 5_000 }),
);

/** Throws an OverloadedError when the PDF queue is full. */
export async function loadPortfolioFile(
  learner: Learner,
  format: PortfolioFormat,
  locale: Locale,
): Promise<RenderedPortfolio> {
  const portfolio = await loadPortfolio(learner, locale);
  const { contentType, render } = fileFormats[format];
  const renderFile = async () => render(portfolio, portfolioLabels[locale]);
  const body = await (format === "pdf" ? pdfBulkhead(renderFile) : renderFile());
  return { body, contentType, name: portfolioFileName(portfolio, format, portfolioLabels[locale]) };
}

/** A portfolio file within the learner's rate limit; `retryAfter` is in seconds. */
export async function loadPortfolioDownload(
  learner: Learner,
  format: PortfolioFormat,
  locale: Locale,
): Promise<{ ok: true; file: RenderedPortfolio } | { ok: false; retryAfter: number }> {
  if (format === "pdf") {
    const limit = await consumeLimit(["heavyWork", learner.id]);
    if (!limit.ok) return { ok: false, retryAfter: limit.retryAfter };
  }
  return { ok: true, file: await loadPortfolioFile(learner, format, locale) };
}
