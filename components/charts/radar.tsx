import { useId } from "react";
import { ChartTable } from "./chart-table";
import {
  labelAt,
  lineHeight,
  pointAt,
  polygon,
  type RadarAxis,
  type RadarSize,
  shareOf,
} from "./radar-geometry";

const narrow: RadarSize = { radius: 84, halfWidth: 122 };
const wide: RadarSize = { radius: 100, halfWidth: 170 };

export function Radar({
  axes,
  title,
  description,
  table,
}: {
  axes: readonly RadarAxis[];
  title: string;
  description: string;
  table: { summary: string; caption: string; field: string; done: string; required: string };
}) {
  const drawing = { axes, title, description };
  return (
    <figure>
      <RadarSvg {...drawing} shape={narrow} className="h-68 sm:hidden" />
      <RadarSvg {...drawing} shape={wide} className="h-75 max-sm:hidden" />
      <ChartTable
        summary={table.summary}
        caption={table.caption}
        head={[table.field, table.done, table.required]}
        rows={axes.map(({ label, done, required }) => ({
          key: label,
          cells: [label, done, required],
        }))}
      />
    </figure>
  );
}

function RadarSvg({
  axes,
  title,
  description,
  shape,
  className,
}: {
  axes: readonly RadarAxis[];
  title: string;
  description: string;
  shape: RadarSize;
  className: string;
}) {
  const descriptionId = useId();
  return (
    <svg
      role="img"
      aria-label={title}
      aria-describedby={descriptionId}
      className={`w-full overflow-visible text-xs ${className}`}
    >
      <desc id={descriptionId}>{description}</desc>
      {/* The centre is (0, 0) and a unit is a pixel, so that text keeps its size. */}
      <svg x="50%" y="51%" overflow="visible" aria-hidden="true">
        <RadarGrid count={axes.length} radius={shape.radius} />
        <RadarArea axes={axes} radius={shape.radius} />
        {axes.map((axis, index) => (
          <AxisLabel key={axis.label} {...labelAt(axes, index, shape)} />
        ))}
      </svg>
    </svg>
  );
}

function RadarGrid({ count, radius }: { count: number; radius: number }) {
  const corners = Array.from({ length: count }, (_, index) => pointAt(index, count, radius));
  const spokes = corners.map(({ x, y }) => `M0 0L${x} ${y}`).join("");
  const rings = [1, 2 / 3, 1 / 3].map((share) =>
    polygon(Array.from({ length: count }, () => radius * share)),
  );
  return (
    <path
      d={rings.join("") + spokes}
      fill="none"
      strokeLinejoin="round"
      className="stroke-line forced-colors:stroke-[CanvasText] forced-colors:opacity-40"
    />
  );
}

function RadarArea({ axes, radius }: { axes: readonly RadarAxis[]; radius: number }) {
  const shares = axes.map(shareOf);
  const empty = shares.every((share) => share === 0);
  const outline = polygon(shares.map((share) => share * radius));
  return (
    <>
      {!empty && (
        <>
          <path d={outline} opacity="0.15" className="fill-pandan" />
          <path
            d={outline}
            fill="none"
            strokeWidth="2.5"
            strokeLinejoin="round"
            className="stroke-pandan forced-colors:stroke-[CanvasText]"
          />
        </>
      )}
      {axes.map((axis, index) => {
        // Without any progress, hollow dots mark the ends of the axes.
        const share = empty ? 1 : shareOf(axis);
        const { x, y } = pointAt(index, axes.length, share * radius);
        return (
          <circle
            key={axis.label}
            cx={x}
            cy={y}
            r="4"
            strokeWidth="2"
            className={empty ? "fill-surface stroke-edge" : "fill-pandan stroke-pandan"}
          />
        );
      })}
      {empty && <circle r="5" className="fill-pandan" />}
    </>
  );
}

function AxisLabel({ x, y, anchor, lines }: ReturnType<typeof labelAt>) {
  return (
    <text
      textAnchor={anchor}
      strokeWidth="3"
      strokeLinejoin="round"
      paintOrder="stroke"
      className="fill-ink stroke-surface font-semibold"
    >
      {lines.map((line, index) => (
        <tspan
          key={line}
          x={x}
          y={y + index * lineHeight}
          className={index === lines.length - 1 ? "fill-muted font-normal" : undefined}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
