/** Kawung, a batik motif: the class draws it with one element, however large. `className` places it. */
export function Kawung({ className }: { className: string }) {
  return <div aria-hidden="true" className={`kawung ${className}`} />;
}
