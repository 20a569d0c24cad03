import {
  Award,
  File,
  FileText,
  GitBranch,
  GraduationCap,
  type IconNode,
  MonitorPlay,
} from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { EvidenceKind, LevelledEvidence } from "@/lib/domain/evidence";
import { paths } from "@/lib/paths";
import { type EvidenceContext, EvidenceFacts } from "./evidence-facts";
import { LevelSign } from "./level-sign";

const icons: Readonly<Record<EvidenceKind, IconNode>> = {
  repository: GitBranch,
  demo: MonitorPlay,
  certificate: Award,
  course: GraduationCap,
  article: FileText,
  document: File,
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
