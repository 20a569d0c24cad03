import type { IconNode } from "lucide";
import { createElement } from "react";

/** Renders a Lucide icon on the server; the components of lucide-react are client components and add script. */
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
        // An icon's parts never change order.
        createElement(tag, { key: index, ...attributes }),
      )}
    </svg>
  );
}
