type Attributes = Readonly<Record<string, string | undefined>>;

export type HtmlForm = {
  /** Where it is sent; empty for the address of its page. */
  readonly action: string;
  /** What a browser sends of it, as it stands: without buttons and without what is not ticked. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Every named control, ticked or not, buttons included. */
  readonly controls: readonly Attributes[];
};

const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#x27;": "'",
};

const decode = (text: string) =>
  text.replace(/&(?:quot|amp|lt|gt|#x27);/g, (entity) => entities[entity] ?? entity);

function attributesOf(tag: string): Attributes {
  const pairs = tag.matchAll(/\s([^\s=/>"]+)(?:="([^"]*)")?/g);
  return Object.fromEntries(
    Array.from(pairs, ([, name = "", value = ""]) => [name.toLowerCase(), decode(value)]),
  );
}

function fieldsOf(controls: readonly Attributes[]): [string, string][] {
  return controls
    .filter(({ tag, type }) => tag === "input" && type !== "submit")
    .filter(({ type, checked }) => !/^(checkbox|radio)$/.test(type ?? "") || checked !== undefined)
    .map(({ name = "", value = "" }) => [name, value]);
}

/** The forms in the HTML of a page, in their order. */
export function formsIn(html: string): HtmlForm[] {
  return Array.from(html.matchAll(/(<form\b[^>]*>)(.*?)<\/form>/gs), ([, head = "", body = ""]) => {
    const tags = body.matchAll(/<(input|button|textarea|select)\b[^>]*>/g);
    const controls = Array.from(tags, ([text, tag]) => ({ ...attributesOf(text), tag }))
      .map((control): Attributes => control)
      .filter(({ name }) => name !== undefined);
    return { action: attributesOf(head).action ?? "", fields: fieldsOf(controls), controls };
  });
}
