/** One figure as a length; `share` is from 0 to 1. */
export function FigureBar({
  label,
  figure,
  share,
  isFilled = false,
}: {
  label: string;
  figure: string;
  share: number;
  isFilled?: boolean;
}) {
  return (
    <div className="mt-3">
      <p className="flex items-baseline justify-between gap-4 text-sm">
        <span className="min-w-0">{label}</span>
        <span className={isFilled ? "font-semibold" : "text-muted"}>{figure}</span>
      </p>
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-1 h-2.5 w-full"
      >
        <rect width="100" height="4" className="fill-sunken" />
        <rect
          width={Math.max(1, share * 100)}
          height="4"
          vectorEffect="non-scaling-stroke"
          className={isFilled ? "fill-pandan" : "fill-sunken stroke-edge"}
        />
      </svg>
    </div>
  );
}
