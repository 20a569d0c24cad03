import { headers } from "next/headers";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import { payloadRequestHeader } from "@/lib/domain/payload-request";
import { keptMarkups } from "./kept-markups";
import { MarkupSlot } from "./markup-slot";
import { staticMarkupOf } from "./static-markup";

type KeptMarkupSource = {
  readonly locale: Locale;
  /** Names a piece of the built-in content, never anything of a visitor. */
  readonly name: string;
  /** Called only where the process has not kept the markup yet. */
  readonly render: () => ReactNode | Promise<ReactNode>;
};

/** Far above the number of names that the content has: a name made of a request must not fill the memory. */
const maxKept = 2000;

/** A nonce or a token in it would be everybody's. */
const ofOneResponse = /<(form|input|script)\b|\snonce=/;

/** Throws for markup that belongs to one response. */
export async function keptMarkupOf({ locale, name, render }: KeptMarkupSource): Promise<string> {
  const key = `${locale}/${name}`;
  const kept = keptMarkups.get(key);
  if (kept !== undefined) return kept;
  const markup = await staticMarkupOf(await render());
  if (ofOneResponse.test(markup)) throw new Error(`The markup ${key} belongs to one response`);
  if (process.env.NODE_ENV === "production" && keptMarkups.size < maxKept) {
    keptMarkups.set(key, markup);
  }
  return markup;
}

/** What says the same to everybody: made once in each process and language. */
export async function KeptMarkup({
  className,
  isHidden = false,
  ...source
}: KeptMarkupSource & {
  className?: string;
  /** Comes with the page, but is not in its HTML. */
  isHidden?: boolean;
}) {
  const markup = await keptMarkupOf(source);
  const name = `${source.locale}/${source.name}`;
  const isInHtml =
    !isHidden && keptMarkups.has(name) && !(await headers()).has(payloadRequestHeader);
  return <MarkupSlot name={name} className={className} markup={isInHtml ? undefined : markup} />;
}
