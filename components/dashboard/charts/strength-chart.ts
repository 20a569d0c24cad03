import { type EvidenceStrength, strengthFindingOf } from "@/lib/domain/evidence-strength";
import { reachableLevels } from "@/lib/domain/level";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./chart-context";

export function strengthChart({ t, locale, addressOf }: ChartContext, strength: EvidenceStrength) {
  const { kind, ...figures } = strengthFindingOf(strength);
  const { done, counts } = strength;
  const href = addressOf(paths.evidenceList(locale));
  return {
    title: t(`strength.${kind}`, { backed: 0, done, ...figures }),
    description: t("strength.description"),
    bars: reachableLevels.map((level) => ({
      level,
      label: t(`strength.level.${level}`),
      done: counts[level],
      required: done,
      href,
    })),
  };
}
