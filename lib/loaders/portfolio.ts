import { getTranslations } from "next-intl/server";
import { consumeLimit } from "../auth/rate-limit";
import { requireLearner } from "../auth/session/session";
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

/** The portfolio of a learner, in the language asked for. */
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

/**
 * The same for whoever asks for its page, in the language of the document, with the sections that the designed
 * formats show; others are sent to sign in.
 */
export async function requirePortfolio(
  page: Locale,
  document: Locale,
): Promise<{ portfolio: Portfolio; sections: readonly PortfolioSection[] }> {
  const learner = await requireLearner(page, paths.portfolio(page));
  const portfolio = await loadPortfolio(learner, document);
  return { portfolio, sections: sectionsOf(portfolio, portfolioLabels[document]) };
}

type RenderedPortfolio = {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly name: string;
};

/** A PDF takes a quarter of a second of the process: of many that are asked for at once, one is made at a time. */
const pdfBulkhead = processSingleton("PDFs", () =>
  createBulkhead({ concurrency: 1, queue: 20, maxWait: 5_000 }),
);

/**
 * A portfolio as a file: its bytes or text, its type, and a sensible name. Throws an OverloadedError where too many
 * wait for theirs.
 */
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

/** The same as a download, or in how many seconds it can be had where a learner has asked for too many. */
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
