import { createHash, randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { after } from "next/server";
import { payloadRequestHeader } from "@/lib/domain/payload-request";
import { keptMarkups } from "./kept-markups";
import { MarkupSlot } from "./markup-slot";

/**
 * Markup of one response, brought once: in the HTML, where there is one, and not in the payload besides. It is kept
 * under a name of its own only until the response is sent.
 */
export async function PageMarkup({
  className,
  markup,
}: {
  className?: string | undefined;
  markup: string;
}) {
  const name = randomUUID();
  const isInHtml = !(await headers()).has(payloadRequestHeader);
  if (isInHtml) {
    keptMarkups.set(name, markup);
    after(() => keptMarkups.delete(name));
  }
  // The key makes a refreshed page show what is new, and leave open what is the same.
  return (
    <MarkupSlot
      key={createHash("sha256").update(markup).digest("base64url")}
      name={name}
      className={className}
      markup={isInHtml ? undefined : markup}
    />
  );
}
