import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/domain/locale";
import { failureMessages } from "@/lib/i18n/failure-messages";
import { messages } from "@/lib/i18n/messages";
import { portfolioLabels } from "@/lib/i18n/portfolio-labels";

function flat(value: unknown, at = ""): [key: string, text: unknown][] {
  if (typeof value !== "object" || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([key, entry]) => flat(entry, at ? `${at}.${key}` : key));
}

/** Plurals, also of a formatted 1, count as plain values, because Indonesian needs none where English does. */
const sorts: Partial<Record<TYPE, string>> = {
  [TYPE.date]: "date",
  [TYPE.time]: "time",
  [TYPE.select]: "select",
};

/** Placeholders as `name:sort`, tags as `<b>`. */
function placeholdersIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag)
      return [`<${element.value}>`, ...placeholdersIn(element.children)];
    const isOfOne = element.type === TYPE.select && "1" in element.options;
    const own = `${element.value}:${(!isOfOne && sorts[element.type]) || "value"}`;
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [own];
    return [
      own,
      ...Object.values(element.options).flatMap((option) => placeholdersIn(option.value)),
    ];
  });
}

const placeholdersOf = (text: string) => [...new Set(placeholdersIn(parse(text)))].sort();

/** A message in which each value is 1. */
function textOfOne(elements: readonly MessageFormatElement[]): string {
  const texts = elements.map((element) => {
    if (element.type === TYPE.literal) return element.value;
    if (element.type === TYPE.tag) return textOfOne(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return "1";
    const { "1": own, "=1": exact, one, other } = element.options;
    return textOfOne((own ?? exact ?? one ?? other)?.value ?? []);
  });
  return texts.join("");
}

const catalogueOf = (locale: Locale) =>
  new Map([
    ...flat(messages[locale]),
    ...flat(failureMessages[locale], "failure"),
    ...flat(portfolioLabels[locale], "document"),
  ]);
const catalogues = { id: catalogueOf("id"), en: catalogueOf("en") };

describe("the messages", () => {
  it("have the same keys in both languages", () => {
    expect(catalogues.id.size).toBeGreaterThan(200);
    expect([...catalogues.id.keys()].sort()).toEqual([...catalogues.en.keys()].sort());
  });

  it.each(locales)("leave nothing unsaid: %s", (locale) => {
    const unsaid = [...catalogues[locale]].filter(
      ([, text]) => typeof text !== "string" || text !== text.trim() || text === "",
    );
    expect(unsaid).toEqual([]);
  });

  it("expect the same values to be filled in, in both languages", () => {
    const different = [...catalogues.id].flatMap(([key, text]) => {
      const [id, en] = [
        placeholdersOf(String(text)),
        placeholdersOf(String(catalogues.en.get(key))),
      ];
      return id.join() === en.join() ? [] : [{ key, id, en }];
    });
    expect(different).toEqual([]);
  });

  it("find the holes of a message, so that a missing one would show", () => {
    const message = "<b>{done}</b> {count, plural, =0 {none} other {# of {all}}} {at, date, long}";
    const holes = ["<b>", "all:value", "at:date", "count:value", "done:value"];
    expect(placeholdersOf(message)).toEqual(holes);
  });

  it.each(locales)("have nothing to fill in where a form reads them as they are: %s", (locale) => {
    // Messages of providers and past dates are formatted on the server.
    const asTheyAre = [...catalogues[locale]].filter(
      ([key]) => /\.(errors|fields)\./.test(key) && !/^(providers|history)\./.test(key),
    );
    expect(asTheyAre.length).toBeGreaterThan(40);
    // The build compiles messages with braces, so that they are not text any more.
    expect(asTheyAre.filter(([, text]) => /[{}<]/.test(String(text)))).toEqual([]);
  });

  it("speak of one hour in the singular", () => {
    // How long a mailed link works is no number of a learner's.
    const wrong = [...catalogues.en].filter(
      ([key, text]) =>
        !key.startsWith("mail.") && /(?<!–)\b1 hours/.test(textOfOne(parse(String(text)))),
    );
    expect(wrong).toEqual([]);
  });

  it("call the reader kamu, never Anda", () => {
    const stiff = [...catalogues.id].filter(([, text]) => /\bAnda\b/i.test(String(text)));
    expect(stiff).toEqual([]);
  });
});
