import { useTranslations } from "next-intl";

export type PlanNoticeName =
  | "saved"
  | "changed"
  | "pause"
  | "pause-removed"
  | "hours"
  | "feed"
  | "feed-off";

/** The outcome of the last form; empty where there was none. */
export function PlanNotice({ name }: { name: PlanNoticeName | undefined }) {
  const t = useTranslations("plan.notice");
  return (
    <p role="status" className={name ? "rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}>
      {name && t(name)}
    </p>
  );
}
