import { LevelDots } from "@/components/ui/level-dots";
import { RawMarkup } from "@/components/ui/raw-markup";
import { drawBar } from "@/lib/charts/step-bars";
import type { EvidenceStrength } from "@/lib/domain/evidence-strength";
import { paths } from "@/lib/paths";
import { ChartDownload, drawingClass } from "./chart-links";
import type { ChartContext } from "./charts/chart-context";
import { strengthChart } from "./charts/strength-chart";
import { FoldingPanel } from "./panel";

/** How many done items are at each level of evidence. */
export function StrengthPanel({
  context,
  strength,
}: {
  context: ChartContext;
  strength: EvidenceStrength;
}) {
  const { t, locale, style } = context;
  const { title, description, bars } = strengthChart(context, strength);
  return (
    <FoldingPanel title={title}>
      <p className="text-muted text-sm">{description}</p>
      <ul className="mt-3 grid grow content-start gap-2.5">
        {bars.map(({ level, label, done, required }) => (
          <li key={level} className="flex flex-wrap items-center gap-x-3">
            <LevelDots level={level} />
            <span className="min-w-0 grow">{label}</span>
            <RawMarkup
              as="svg"
              aria-hidden="true"
              className={`h-2 w-[28%] sm:w-[45%] ${drawingClass}`}
              markup={drawBar({ done, required }, style).toString()}
            />
            <span className="min-w-5 text-right text-muted tabular-nums">{done}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a
          href={paths.newEvidence(locale)}
          className="inline-block py-1 font-semibold text-pandan underline underline-offset-4"
        >
          {t("strength.add")}
        </a>
      </p>
      <ChartDownload chart="evidence" context={context} />
    </FoldingPanel>
  );
}
