import { scaleLinear } from "d3-scale";
import { useTranslations } from "next-intl";
import type { GuideSalaryView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/path";
import { formatNumber } from "@/lib/format";
import { amountOf, rangeOf, upperOf } from "./salary-amount";

function anchorOf(index: number, last: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === last ? "end" : "middle";
}

/**
 * One range on its own axis from zero. Widths are percentages, so a single drawing fits every
 * screen and its text keeps its size.
 */
export function SalaryRange({ salary, locale }: { salary: GuideSalaryView; locale: Locale }) {
  const t = useTranslations("guide");
  const scale = scaleLinear().domain([0, salary.high]).range([0, 100]).nice(2);
  const [, end = salary.high] = scale.domain();
  const ticks = scale.ticks(2);
  const from = scale(salary.low);
  const to = scale(salary.high);
  const title = `salary-${salary.key}`;
  const figures = {
    low: amountOf(salary.low, salary, locale),
    high: upperOf(salary, locale),
    end: amountOf(end, salary, locale),
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
        {t("chart", { region: salary.region, range: rangeOf(salary, locale) })}
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
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line
            x1={`${scale(tick)}%`}
            x2={`${scale(tick)}%`}
            y1="32"
            y2="37"
            className="stroke-edge"
          />
          <text
            x={`${scale(tick)}%`}
            y="53"
            fontSize="12"
            textAnchor={anchorOf(index, ticks.length - 1)}
            className="fill-muted"
          >
            {formatNumber(tick / salary.money.per, locale)}
          </text>
        </g>
      ))}
    </svg>
  );
}
