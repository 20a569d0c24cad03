import {
  Award,
  File,
  FileText,
  GitBranch,
  GraduationCap,
  type IconNode,
  MonitorPlay,
} from "lucide";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { type EvidenceKind, expiryOf, type LevelledEvidence } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import { hostOf } from "@/lib/domain/resource";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import { LevelSign } from "./level-sign";

const icons: Readonly<Record<EvidenceKind, IconNode>> = {
  repository: GitBranch,
  demo: MonitorPlay,
  certificate: Award,
  course: GraduationCap,
  article: FileText,
  document: File,
};

export type EvidenceContext = {
  readonly today: string;
  readonly timeZone: string;
  readonly locale: Locale;
};

/** One piece of evidence: its title, what is known of it, and its level. */
export function EvidenceRow({
  evidence,
  children,
  ...context
}: EvidenceContext & { evidence: LevelledEvidence; children?: ReactNode }) {
  const { id, title, level } = evidence;
  return (
    <li data-evidence={id} className="flex gap-4 px-5 py-4 sm:px-6">
      <span className="flex size-11 shrink-0 items-center justify-center rounded-control bg-sunken text-muted max-sm:hidden">
        <Icon icon={icons[evidence.kind]} className="size-5" />
      </span>
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-6 gap-y-1">
        <div className="min-w-0 grow basis-60">
          <a
            href={paths.evidence(context.locale, id)}
            className="inline-block py-1 font-semibold [overflow-wrap:anywhere] hover:underline hover:underline-offset-4"
          >
            {title}
          </a>
          <EvidenceFacts evidence={evidence} {...context} />
          {children}
        </div>
        <LevelSign level={level} {...context} />
      </div>
    </li>
  );
}

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
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            referrerPolicy="no-referrer"
            className="inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink"
          >
            {hostOf({ url })} <span aria-hidden="true">↗</span>
            <span className="sr-only">({t("newTab")})</span>
          </a>
        </>
      )}
    </p>
  );
}
