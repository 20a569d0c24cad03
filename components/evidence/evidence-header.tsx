import type { LevelledEvidence } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { EvidenceView } from "@/lib/loaders/evidence";
import { EvidenceFacts } from "./evidence-facts";
import { LevelSign } from "./level-sign";

/** The title of a piece of evidence, with what is known of it. */
export function EvidenceHeader({
  evidence,
  view: { learner, today },
  locale,
}: {
  evidence: LevelledEvidence;
  view: EvidenceView;
  locale: Locale;
}) {
  const context = { today, timeZone: learner.timeZone, locale };
  return (
    <header>
      <h1 className="mt-1 mb-2 text-3xl">{evidence.title}</h1>
      <EvidenceFacts evidence={evidence} {...context} />
      <p className="mt-1">
        <LevelSign level={evidence.level} {...context} />
      </p>
      {evidence.description && <p className="mt-4 whitespace-pre-line">{evidence.description}</p>}
    </header>
  );
}
