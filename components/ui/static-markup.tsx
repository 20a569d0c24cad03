import type { ReactNode } from "react";
import { RawMarkup } from "./raw-markup";

const keptMarkups = new Map<string, string>();

/** `keepAs` is only for what says the same to everybody: a name by which the process keeps the markup. */
export async function staticMarkupOf(
  children: ReactNode,
  keepAs: string | undefined,
): Promise<string> {
  const kept = keepAs === undefined ? undefined : keptMarkups.get(keepAs);
  if (kept !== undefined) return kept;
  const { renderToStaticMarkup } = await import("react-dom/server");
  const markup = renderToStaticMarkup(children);
  if (keepAs !== undefined && process.env.NODE_ENV === "production")
    keptMarkups.set(keepAs, markup);
  return markup;
}

/**
 * Renders what needs no script as one string: several times as fast, and nothing to hydrate. What stands in it can use
 * no hook, no action and no client component.
 */
export async function StaticMarkup({
  keepAs,
  className,
  children,
}: {
  keepAs?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  const markup = await staticMarkupOf(children, keepAs);
  return <RawMarkup className={className} markup={markup} />;
}
