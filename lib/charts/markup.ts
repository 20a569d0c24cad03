import { escapeHtml } from "../escape-html";

/** Only `svg` makes one, so that no text becomes markup unescaped. */
class SafeMarkup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type Markup = SafeMarkup;

type Value = string | number | Markup | readonly Markup[];

/** XML has no sign for these, so that one of them would make a file unreadable. */
const unwritable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

function markupOf(value: Value): string {
  if (value instanceof SafeMarkup) return value.toString();
  if (typeof value === "object") return value.join("");
  return escapeHtml(String(value).replace(unwritable, " "));
}

/** Escapes each value that is no markup itself. Attributes stand in double quotes. */
export function svg(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const written = parts.map((part, index) => {
    const value = values[index];
    return value === undefined ? part : part + markupOf(value);
  });
  return new SafeMarkup(written.join(""));
}

export const nothing = svg``;

/** A length: a share of the drawing's box. */
export function percent(share: number, decimals = 1): string {
  const factor = 10 ** decimals;
  return `${Math.round(share * (100 * factor)) / factor}%`;
}

/** A part of a drawing that leads somewhere; without an address it only shows. */
export function linkTo(href: string | undefined, content: Markup): Markup {
  return href === undefined ? content : svg`<a href="${href}">${content}</a>`;
}
