import type { IconNode } from "lucide";
import { createElement } from "react";

/**
 * One of Lucide's icons, for the eye alone. Drawn where it stands: those of lucide-react are drawn once more by a script
 * in the browser, even where the server has drawn the page.
 */
export function Icon({ icon, className }: { icon: IconNode; className: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      {icon.map(([tag, attributes], index) =>
        // The parts of an icon never change places.
        createElement(tag, { key: index, ...attributes }),
      )}
    </svg>
  );
}
