import { scaleLinear } from "d3-scale";
import type { GuideSalaryView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import type { GuideTranslator } from "./guide-translator";
import { formatAmount, formatAmountWithCurrency, formatSalaryRange } from "./salary-format";

// As many as fit a narrow screen.
const maxLabels = 4;

function anchorOf(position: number): "start" | "middle" | "end" {
  if (position === 0) return "start";
  return position === 100 ? "end" : "middle";
}

/** Widths are percentages, so that one drawing fits every screen and its text keeps its size. */
export function SalaryRange({
  salary,
  t,
  locale,
}: {
  salary: GuideSalaryView;
  t: GuideTranslator;
  locale: Locale;
}) {
  const scale = scaleLinear().domain([0, salary.high]).range([0, 100]).nice(4);
  const [, end = salary.high] = scale.domain();
  const ticks = scale.ticks(4);
  const every = Math.ceil(ticks.length / maxLabels);
  const labelled = ticks.filter((_, index) => index % every === 0);
  const from = scale(salary.low);
  const to = scale(salary.high);
  const title = `salary-${salary.key}`;
  const figures = {
    low: formatAmountWithCurrency(salary.low, salary, locale),
    high: formatAmountWithCurrency(salary.high, salary, locale),
    end: formatAmountWithCurrency(end, salary, locale),
  };
  return (
    <svg
      role="img"
      aria-labelledby={`${title} ${title}-desc`}
      width="100%"
      height="62"
      className="block"
    >
      <title id={title}>
        {t("chart", { region: salary.region, range: formatSalaryRange(salary, locale) })}
      </title>
      <desc id={`${title}-desc`}>{t(salary.open ? "chartOpen" : "chartClosed", figures)}</desc>
      <rect y="8" width="100%" height="20" rx="6" className="fill-sunken" />
      {salary.open && (
        <rect
          x={`${to}%`}
          y="8"
          width={`${100 - to}%`}
          height="20"
          rx="6"
          className="fill-pandan-soft stroke-pandan"
          strokeDasharray="3 3"
        />
      )}
      <rect
        x={`${from}%`}
        y="8"
        width={`${to - from}%`}
        height="20"
        rx="6"
        className="fill-pandan"
      />
      {ticks.map((tick) => (
        <line
          key={tick}
          x1={`${scale(tick)}%`}
          x2={`${scale(tick)}%`}
          y1="32"
          y2="37"
          className="stroke-edge"
        />
      ))}
      {labelled.map((tick) => (
        <text
          key={tick}
          x={`${scale(tick)}%`}
          y="53"
          fontSize="12"
          textAnchor={anchorOf(scale(tick))}
          className="fill-muted"
        >
          {formatAmount(tick, salary, locale)}
        </text>
      ))}
    </svg>
  );
}
