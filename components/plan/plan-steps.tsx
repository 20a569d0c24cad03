import { Card } from "@/components/ui/card";
import { StaticMarkup } from "@/components/ui/static-markup";
import { formatDay } from "@/lib/format";
import type { PlanContext } from "./plan-context";
import { PlanPath } from "./plan-path";
import { PlanTimeline } from "./plan-timeline";

/** The steps with their days: rows on a desktop, a path downwards on a phone. Its heading names the next one to end. */
export function PlanSteps({ context }: { context: PlanContext }) {
  const { view, t, locale } = context;
  const { schedule } = view;
  const milestones = schedule.state === "ready" ? schedule.milestones : [];
  const [next] = [...milestones].sort((a, b) => a.on.localeCompare(b.on));
  return (
    <Card aria-labelledby="steps">
      <h2 id="steps" className="mb-4 text-lg">
        {next
          ? t("steps.next", {
              step: next.step.title[locale],
              date: formatDay(next.on, locale, "long"),
            })
          : t("steps.none")}
      </h2>
      <StaticMarkup>
        <PlanTimeline context={context} />
        <PlanPath context={context} />
      </StaticMarkup>
    </Card>
  );
}
