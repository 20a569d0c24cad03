import { percent } from "@/lib/charts/markup";

/** Logged time within the hours that an item usually takes: pandan what is logged, hatched where the estimate ranges. */
export function StudyBar({
  minutes,
  hours: [low, high],
  label,
}: {
  minutes: number;
  hours: readonly [low: number, high: number];
  label: string;
}) {
  const longest = Math.max(high, minutes / 60) || 1;
  const percentOf = (hours: number) => percent(hours / longest);
  return (
    <svg role="img" aria-label={label} className="mt-3 h-2.5 w-full rounded-full">
      <defs>
        <pattern
          id="estimate-range"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2" height="6" className="fill-edge" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" className="fill-sunken" />
      <rect
        x={percentOf(low)}
        width={percentOf(high - low)}
        height="100%"
        fill="url(#estimate-range)"
      />
      <rect width={percentOf(minutes / 60)} height="100%" className="fill-pandan" />
    </svg>
  );
}
