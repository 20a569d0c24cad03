import type { IconNode } from "lucide";
import { RawMarkup } from "./raw-markup";

const markups = new WeakMap<IconNode, string>();

/** Made once: the parts of an icon, as elements, would take time on every page that shows it. */
function markupOf(icon: IconNode): string {
  const known = markups.get(icon);
  if (known !== undefined) return known;
  const markup = icon
    .map(([tag, attributes]) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${tag}${written.join("")}/>`;
    })
    .join("");
  markups.set(icon, markup);
  return markup;
}

/** Renders a Lucide icon on the server; the components of lucide-react are client components and add script. */
export function Icon({ icon, className }: { icon: IconNode; className: string }) {
  return (
    <RawMarkup
      as="svg"
      markup={markupOf(icon)}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    />
  );
}
