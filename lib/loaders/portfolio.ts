import { consumeLimit } from "../auth/rate-limit";
import { createBulkhead } from "../bulkhead";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import type { PortfolioFormat } from "../domain/portfolio";
import { selectedPortfolio } from "../domain/portfolio-selection";
import { defaultSelection, type SelectionContent } from "../domain/selection";
import { portfolioLabels } from "../i18n/portfolio-labels";
import { fileFormats, portfolioFileName } from "../portfolio/file-formats";
import { processSingleton } from "../process-singleton";
import { loadPortfolio } from "./portfolio-content";
import { loadChoices } from "./profile";

type RenderedPortfolio = {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly name: string;
};

/** One process renders all PDFs, so that a queue of them would only wait for each other. */
const pdfBulkhead = processSingleton("PDFs", () =>
  createBulkhead({ concurrency: 1, queue: 20, maxWait: 5_000 }),
);

const completeFormats: ReadonlySet<PortfolioFormat> = new Set(["csv", "json"]);

/** CSV and JSON hold everything unless a selection is asked for. Throws an OverloadedError when the PDF queue is full. */
export async function loadPortfolioFile(
  learner: Learner,
  format: PortfolioFormat,
  locale: Locale,
  selection?: SelectionContent,
): Promise<RenderedPortfolio> {
  const whole = await loadPortfolio(learner, locale);
  const isComplete = selection === undefined && completeFormats.has(format);
  const portfolio = isComplete
    ? whole
    : selectedPortfolio(whole, selection ?? defaultSelection("", locale));
  const { contentType, render } = fileFormats[format];
  const labels = portfolioLabels[locale];
  const renderFile = async () => render(portfolio, labels);
  const body = await (format === "pdf" ? pdfBulkhead(renderFile) : renderFile());
  return { body, contentType, name: portfolioFileName(portfolio, format, labels) };
}

type Download = {
  readonly format: PortfolioFormat;
  /** The selection's without one. */
  readonly locale?: Locale | undefined;
  readonly include?: string | undefined;
};

/**
 * A portfolio file within the learner's rate limit; `retryAfter` is in seconds. Null for a selection that the learner
 * does not have.
 */
export async function loadPortfolioDownload(
  learner: Learner,
  { format, locale, include }: Download,
): Promise<{ ok: true; file: RenderedPortfolio } | { ok: false; retryAfter: number } | null> {
  const { selections } = await loadChoices(learner);
  const selection = selections.find(({ id }) => id === include);
  if (include !== undefined && !selection) return null;
  if (format === "pdf") {
    const limit = await consumeLimit(["heavyWork", learner.id]);
    if (!limit.ok) return { ok: false, retryAfter: limit.retryAfter };
  }
  const language = locale ?? selection?.language ?? learner.locale;
  return { ok: true, file: await loadPortfolioFile(learner, format, language, selection) };
}
