import { useTranslations } from "next-intl";
import { HostLink } from "@/components/ui/host-link";
import type { LevelledEvidence } from "@/lib/domain/evidence";
import { expiryOf } from "@/lib/domain/expiry";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";

export type EvidenceContext = {
  readonly today: string;
  readonly timeZone: string;
  readonly locale: Locale;
};

/** Kind, issuer, number and dates in one line, and the link. */
export function EvidenceFacts({
  evidence,
  today,
  locale,
}: EvidenceContext & { evidence: LevelledEvidence }) {
  const t = useTranslations("evidence");
  const { kind, issuer, credentialId, issuedOn, expiresOn, url } = evidence;
  const dateOf = (day: string) => formatDay(day, locale, "medium");
  const expiry = expiryOf(evidence, today) === "past" ? "expired" : "expires";
  const facts = [
    issuer ? t("facts.issuerOf", { kind: t(`kind.${kind}`), issuer }) : t(`kind.${kind}`),
    credentialId && t("facts.credentialId", { id: credentialId }),
    issuedOn && t("facts.issued", { date: dateOf(issuedOn) }),
    expiresOn && t(`facts.${expiry}`, { date: dateOf(expiresOn) }),
  ].filter(Boolean);
  return (
    <p className="text-muted text-sm [overflow-wrap:anywhere]">
      {facts.join(" · ")}
      {url && (
        <>
          {" · "}
          <HostLink url={url} newTab={t("newTab")} />
        </>
      )}
    </p>
  );
}
