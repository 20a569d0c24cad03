import type { Portfolio, PortfolioEvidence } from "../../domain/portfolio";
import type { DocumentLine } from "../../domain/portfolio-document";
import { sectionOfEvidence } from "../../domain/portfolio-selection";
import type { SectionKey } from "../../domain/selection";
import { formatDay } from "../../format";
import { interpolate, type PortfolioLabels } from "../labels";
import { paragraphsOf, shownUrl } from "./contacts";
import { documentLevelOf } from "./level-words";

function detailsOf(
  { kind, issuer, credentialId, issuedOn, expiresOn }: PortfolioEvidence,
  labels: PortfolioLabels,
  { locale }: Portfolio,
): string[] {
  const day = (date: string) => formatDay(date, locale, "medium");
  const isNamed = sectionOfEvidence(kind) === "certificates";
  return [
    isNamed ? "" : labels.evidence[kind],
    issuer ?? "",
    credentialId ? interpolate(labels.credential, { id: credentialId }) : "",
    issuedOn ? interpolate(labels.issued, { date: day(issuedOn) }) : "",
    expiresOn ? interpolate(labels.expires, { date: day(expiresOn) }) : "",
  ].filter(Boolean);
}

/** The latest first; those without a day last. */
export function evidenceIn(
  section: SectionKey,
  { evidence }: Pick<Portfolio, "evidence">,
): PortfolioEvidence[] {
  return evidence
    .filter(({ kind }) => sectionOfEvidence(kind) === section)
    .toSorted((a, b) => (b.issuedOn ?? "").localeCompare(a.issuedOn ?? ""));
}

/** What a section holds of the learner's evidence. */
export function entriesOf(
  section: SectionKey,
  portfolio: Portfolio,
  labels: PortfolioLabels,
): DocumentLine[] {
  return evidenceIn(section, portfolio).map((evidence) => ({
    key: evidence.id,
    title: evidence.title,
    status: "done",
    details: detailsOf(evidence, labels, portfolio),
    paragraphs: paragraphsOf(evidence.description),
    link: evidence.url === null ? null : { text: shownUrl(evidence.url), url: evidence.url },
    level: documentLevelOf(evidence.level, labels, portfolio.locale),
  }));
}
