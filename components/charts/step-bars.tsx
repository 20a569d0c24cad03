import Link from "next/link";

export type StepBar = {
  readonly key: string;
  readonly label: string;
  readonly done: number;
  readonly required: number;
  readonly href?: string;
  /** The numbers as words for screen readers: "16 dari 22". */
  readonly text?: string;
};

/** On a narrow screen the label has its own line, so that it is never truncated. */
export function StepBars({ rows }: { rows: readonly StepBar[] }) {
  return (
    <ul className="grid grid-cols-1 grow content-around gap-4 sm:gap-3">
      {rows.map((row) => (
        <li
          key={row.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 sm:grid-cols-[1fr_minmax(7rem,30%)_3.5rem]"
        >
          <BarLabel label={row.label} href={row.href} />
          <progress
            value={Math.min(row.done, row.required)}
            max={Math.max(1, row.required)}
            aria-label={row.label}
            className="col-span-2 h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunken max-sm:row-start-2 sm:col-span-1 forced-color-adjust-none forced-colors:border forced-colors:border-[CanvasText] forced-colors:bg-[Canvas] [&::-moz-progress-bar]:bg-pandan [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-pandan forced-colors:[&::-moz-progress-bar]:bg-[CanvasText] forced-colors:[&::-webkit-progress-bar]:bg-[Canvas] forced-colors:[&::-webkit-progress-value]:bg-[CanvasText]"
          />
          <span className="text-right text-muted tabular-nums">
            <span aria-hidden={row.text ? true : undefined}>{`${row.done}/${row.required}`}</span>
            {row.text && <span className="sr-only">{row.text}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function BarLabel({ label, href }: Pick<StepBar, "label" | "href">) {
  if (!href) return <span>{label}</span>;
  return (
    <Link href={href} prefetch={false} className="py-0.5 underline-offset-4 hover:underline">
      {label}
    </Link>
  );
}
