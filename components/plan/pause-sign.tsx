/** Hatched, as everything that does not count. */
export function PauseSign() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="inline size-3 align-baseline">
      <path
        d="M0 4l4-4M0 8l8-8M0 12L12 0M4 12l8-8M8 12l4-4"
        className="stroke-edge"
        strokeWidth={1.25}
      />
    </svg>
  );
}
