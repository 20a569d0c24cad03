import { getTranslations } from "next-intl/server";
import { takeTurn } from "../auth/rate-limit";
import { requireLearner } from "../auth/session/session";
import { openBulkhead } from "../bulkhead";
import { aiEngineerPath } from "../content/path";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/path";
import {
  type Portfolio,
  type PortfolioFormat,
  type PortfolioSection,
  portfolioOf,
} from "../domain/portfolio";
import { formatDay } from "../format";
import { documentWords } from "../i18n/document";
import { paths } from "../paths";
import { fileName, formats } from "../portfolio/formats";
import { sectionsOf } from "../portfolio/sections";
import { processWide } from "../process-wide";
import { loadStanding } from "./progress";

/** The portfolio of a learner, in the language asked for. */
async function loadPortfolio(learner: Learner, locale: Locale): Promise<Portfolio> {
  const { states, progress, now } = await loadStanding(learner);
  const t = await getTranslations({ locale, namespace: "portfolio" });
  return portfolioOf({
    path: aiEngineerPath,
    learner,
    progress,
    states,
    locale,
    now,
    remarkOn: ({ staleness }) =>
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
  return { portfolio, sections: sectionsOf(portfolio, documentWords[document]) };
}

type PortfolioFile = {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly name: string;
};

/** A PDF takes a quarter of a second of the process: of many that are asked for at once, one is made at a time. */
const inTurn = processWide("PDFs", () =>
  openBulkhead({ concurrency: 1, queue: 20, patience: 5_000 }),
);

/**
 * A portfolio as a file: its bytes or text, its type, and a sensible name. Throws an OverloadedError where too many
 * wait for theirs.
 */
export async function loadPortfolioFile(
  learner: Learner,
  format: PortfolioFormat,
  locale: Locale,
): Promise<PortfolioFile> {
  const portfolio = await loadPortfolio(learner, locale);
  const { contentType, render } = formats[format];
  const make = async () => render(portfolio, documentWords[locale]);
  const body = await (format === "pdf" ? inTurn(make) : make());
  return { body, contentType, name: fileName(portfolio, format) };
}

/** The same as a download, or in how many seconds it can be had where a learner has asked for too many. */
export async function loadDownload(
  learner: Learner,
  format: PortfolioFormat,
  locale: Locale,
): Promise<{ ok: true; file: PortfolioFile } | { ok: false; retryAfter: number }> {
  if (format === "pdf") {
    const turn = await takeTurn(["heavyWork", learner.id]);
    if (!turn.ok) return { ok: false, retryAfter: turn.retryAfter };
  }
  return { ok: true, file: await loadPortfolioFile(learner, format, locale) };
}
