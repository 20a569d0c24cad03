"use client";

import { useState } from "react";
import { keptMarkups } from "./kept-markups";
import { RawMarkup } from "./raw-markup";

/** `markup` comes only where there is no HTML of the page that holds it, so that no page brings it twice. */
export function MarkupSlot({
  name,
  className,
  markup,
}: {
  name: string;
  className?: string | undefined;
  markup?: string | undefined;
}) {
  const [shown] = useState(() => {
    const found = markup ?? keptMarkups.get(name) ?? markupInPage(name);
    // For a way back to this page, which Next shows again without its HTML.
    if (typeof document !== "undefined") keptMarkups.set(name, found);
    return found;
  });
  // The same on the server and in the browser, whatever React holds.
  return (
    <RawMarkup
      data-markup={name}
      className={className}
      markup={shown}
      suppressHydrationWarning={true}
    />
  );
}

function markupInPage(name: string): string {
  if (typeof document === "undefined") throw new Error(`The markup ${name} is not kept`);
  return document.querySelector(`[data-markup="${name}"]`)?.innerHTML ?? "";
}
