import { paths } from "@/lib/paths";
import type { PlanContext } from "./plan-context";
import { forecastTextOf, verdictOf } from "./verdict";

/** The verdict, and beside it what the learner's own weeks say. */
export function PlanHeader({ context }: { context: PlanContext }) {
  const { view, t, locale } = context;
  const { heading, lead, isTight } = verdictOf(context);
  const forecast = forecastTextOf(context);
  return (
    <header className="pb-2">
      <nav aria-label={t("breadcrumb")} className="text-muted">
        <a
          href={paths.dashboard(locale, view.on)}
          className="inline-block py-1 underline underline-offset-4"
        >
          {t("dashboard")}
        </a>{" "}
        <span aria-hidden="true">›</span> {t("title")}
      </nav>
      <h1 className={`mt-1 break-words text-3xl sm:text-4xl ${isTight ? "text-kunyit" : ""}`}>
        {heading}
      </h1>
      <p className="mt-2 text-lg text-muted">{lead}</p>
      {forecast && <p className="mt-1 text-muted">{forecast}</p>}
    </header>
  );
}
