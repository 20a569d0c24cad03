import type { ReactNode } from "react";

export async function staticMarkupOf(children: ReactNode): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return renderToStaticMarkup(children);
}

type Place = { className?: string | undefined };

/** `markup` comes from `staticMarkupOf`. */
export function Markup({ className, markup }: Place & { markup: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React made this markup, and escaped its texts.
  return <div className={className} dangerouslySetInnerHTML={{ __html: markup }} />;
}

/**
 * Renders what needs no script as one string: several times as fast, and nothing to hydrate. What stands in it can use
 * no hook, no action and no client component.
 */
export async function StaticMarkup({ className, children }: Place & { children: ReactNode }) {
  return <Markup className={className} markup={await staticMarkupOf(children)} />;
}
