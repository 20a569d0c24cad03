import { formatDay } from "@/lib/format";
import type { Dashboard } from "@/lib/loaders/dashboard";
import type { ChartContext } from "./charts/chart-context";
import { headlineText, subheadingText } from "./charts/pace-text";
import { PercentCard } from "./percent-card";

/** Where the learner stands, in words and as a percentage. */
export function DashboardHeader({
  context,
  dashboard,
  isNew,
}: {
  context: ChartContext;
  dashboard: Dashboard;
  isNew: boolean;
}) {
  const { t, locale } = context;
  const { learner, today } = dashboard;
  const { pace, forecast } = dashboard.panels;
  const plan = forecast.ok ? forecast.value : null;
  const headline = () => {
    if (isNew) return t("welcome.headline", { name: learner.name });
    return pace.ok ? headlineText(context, pace.value, plan) : t("title");
  };
  return (
    <header className="grid grid-cols-1 items-end gap-x-8 gap-y-4 pb-2 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="text-muted">{formatDay(today, locale, "full")}</p>
        <h1 className="mt-1 break-words text-3xl sm:text-4xl">{headline()}</h1>
        {pace.ok && !isNew && (
          <p className="mt-2 max-w-2xl text-lg text-muted">
            {subheadingText(context, pace.value, plan)}
          </p>
        )}
      </div>
      <PercentCard dashboard={dashboard} locale={locale} />
    </header>
  );
}
