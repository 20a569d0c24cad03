/** The sign: six dots rising, the last one turmeric. */
const dots = [
  { x: 3, y: 28, r: 2, opacity: 0.4 },
  { x: 8.5, y: 25.5, r: 2.3, opacity: 0.55 },
  { x: 14, y: 21.5, r: 2.6, opacity: 0.7 },
  { x: 18.5, y: 16.5, r: 2.9, opacity: 0.85 },
  { x: 22.5, y: 11, r: 3.2, opacity: 1 },
] as const;

export function Logo({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      {dots.map((dot) => (
        <circle
          key={dot.x}
          cx={dot.x}
          cy={dot.y}
          r={dot.r}
          opacity={dot.opacity}
          className="fill-pandan"
        />
      ))}
      <circle cx="27" cy="5" r="3.6" className="fill-kunyit-fill" />
    </svg>
  );
}
