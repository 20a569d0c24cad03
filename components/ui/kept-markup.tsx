import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import { RawMarkup } from "./raw-markup";
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

const keptMarkups = new Map<string, string>();

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
  ...source
}: KeptMarkupSource & { className?: string }) {
  return <RawMarkup className={className} markup={await keptMarkupOf(source)} />;
}
