/** Joins the markers of two steps. */
export function DottedLine({ isDone = false }: { isDone?: boolean }) {
  return (
    <svg
      className={`min-h-3 w-1 grow basis-0 ${isDone ? "text-pandan" : "text-edge/50"}`}
      aria-hidden="true"
    >
      <line
        x1="2"
        x2="2"
        y1="4"
        y2="100%"
        strokeWidth="3"
        strokeLinecap="round"
        strokeDasharray="0 7"
        className="stroke-current"
      />
    </svg>
  );
}
