import type { ReactNode } from "react";

const sizes = {
  small: "size-10 text-sm",
  medium: "size-13 text-base sm:size-18 sm:text-xl",
} as const;

/** Without a `label` the ring is hidden from screen readers, so the text beside it must say the same. */
export function ProgressRing({
  done,
  required,
  children,
  size = "medium",
  label,
}: {
  done: number;
  required: number;
  children?: ReactNode;
  size?: keyof typeof sizes;
  label?: string;
}) {
  const share = required > 0 ? Math.min(1, Math.max(0, done / required)) : 0;
  return (
    <span className={`relative inline-grid shrink-0 place-items-center ${sizes[size]}`}>
      <svg
        viewBox="0 0 72 72"
        className="absolute inset-0 size-full -rotate-90"
        role={label ? "img" : undefined}
        aria-label={label}
        aria-hidden={label ? undefined : true}
      >
        <circle
          cx="36"
          cy="36"
          r="33"
          fill="none"
          strokeWidth="6"
          className="stroke-sunken forced-colors:stroke-[CanvasText] forced-colors:opacity-25"
        />
        <circle
          cx="36"
          cy="36"
          r="33"
          fill="none"
          strokeWidth="6"
          strokeLinecap="round"
          pathLength="100"
          strokeDasharray={`${Math.round(share * 1000) / 10} 100`}
          opacity={share === 0 ? 0 : 1}
          className="stroke-pandan motion-safe:transition-[stroke-dasharray,opacity] motion-safe:duration-200 forced-colors:stroke-[Highlight]"
        />
      </svg>
      <span className="relative font-bold leading-none">{children}</span>
    </span>
  );
}

export function RingCheckMark() {
  return (
    <svg viewBox="0 0 24 24" className="size-[1.2em]" aria-hidden="true">
      <path
        d="m5 12.5 4.5 4.5L19 7.5"
        fill="none"
        strokeWidth="2.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-current"
      />
    </svg>
  );
}
