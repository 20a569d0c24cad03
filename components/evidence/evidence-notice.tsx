import { useTranslations } from "next-intl";

export type EvidenceNoticeName = "added" | "changed" | "kept" | "removed";

/** The outcome of the last form; empty where there was none. */
export function EvidenceNotice({ name }: { name: EvidenceNoticeName | undefined }) {
  const t = useTranslations("evidence.notice");
  return (
    <p role="status" className={name ? "mb-6 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}>
      {name && t(name)}
    </p>
  );
}
