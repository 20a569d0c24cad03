import { RawMarkup } from "@/components/ui/raw-markup";
import { drawDriverBar } from "@/lib/charts/driver-bar";
import type { Forecast } from "@/lib/domain/forecast";
import { formatDay } from "@/lib/format";
import type { DriverView } from "@/lib/loaders/dashboard-forecast";
import { drawingClass } from "./chart-links";
import type { ChartContext } from "./charts/chart-context";
import { Panel } from "./panel";

type ReadyForecast = Extract<Forecast, { state: "ready" }>;

function changeText({ t, locale }: ChartContext, { change, title }: DriverView): string {
  if (change.kind === "hours") return t("drivers.hours", { by: change.by });
  if (change.kind === "pause") return t("drivers.pause", { weeks: change.weeks });
  return t("drivers.specialisation", { title: title?.[locale] ?? change.key });
}

/** What would move the middle of the forecast, and by how much. */
export function DriversPanel({
  context,
  forecast,
  drivers,
  planHref,
}: {
  context: ChartContext;
  forecast: ReadyForecast;
  drivers: readonly DriverView[];
  /** Null on a past day. */
  planHref: string | null;
}) {
  const { t, locale, style } = context;
  const most = (days: readonly number[]) => Math.max(0, ...days);
  const mostEarlier = most(drivers.map(({ days }) => -days));
  const mostLater = most(drivers.map(({ days }) => days));
  return (
    <Panel title={t("drivers.title")}>
      <p className="text-muted text-sm">
        {t("drivers.from", { date: formatDay(forecast.likely, locale, "long") })}
      </p>
      {drivers.length === 0 && <p className="mt-4">{t("drivers.none")}</p>}
      <ul className="mt-3 grid grow content-start gap-3">
        {drivers.map((driver, index) => {
          const { days } = driver;
          const weeks = Math.round(Math.abs(days) / 7);
          return (
            <li key={changeText(context, driver)} data-days={days}>
              <p className="font-semibold">{changeText(context, driver)}</p>
              <RawMarkup
                as="svg"
                aria-hidden="true"
                className={`my-1 h-3.5 w-full ${drawingClass}`}
                markup={drawDriverBar(
                  { id: `driver-${index}`, days, mostEarlier, mostLater },
                  style,
                ).toString()}
              />
              <p className="text-muted text-sm">
                {t(days < 0 ? "drivers.earlier" : "drivers.later", { weeks })}
              </p>
            </li>
          );
        })}
      </ul>
      {planHref !== null && (
        <p className="mt-3">
          <a
            href={planHref}
            className="inline-block py-1 font-semibold text-pandan underline underline-offset-4"
          >
            {t("drivers.change")}
          </a>
        </p>
      )}
    </Panel>
  );
}
