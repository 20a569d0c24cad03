import type { ReactNode } from "react";
import { PageMarkup } from "./page-markup";

export async function staticMarkupOf(children: ReactNode): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return renderToStaticMarkup(children);
}

/**
 * Renders what needs no script as one string: several times as fast, brought once, and nothing to hydrate. What stands
 * in it can use no hook, no action and no client component.
 */
export async function StaticMarkup({
  className,
  children,
}: {
  className?: string | undefined;
  children: ReactNode;
}) {
  return <PageMarkup className={className} markup={await staticMarkupOf(children)} />;
}
