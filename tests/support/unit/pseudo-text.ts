import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { printAST } from "@formatjs/icu-messageformat-parser/printer.js";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "áƀçđéƒğĥíĵķľɱñóþɋŕšťúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĽṀÑÓÞɊŔŠŤÚṼŴẊÝŽ";
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index]]));

/** Text that stays readable, while a text that is not translated stands out. */
export function pseudoText(text: string): string {
  return Array.from(text, (letter) => accents.get(letter) ?? letter).join("");
}

function pseudoElement(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal) return { ...element, value: pseudoText(element.value) };
  if (element.type === TYPE.tag) {
    return { ...element, children: element.children.map(pseudoElement) };
  }
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.entries(element.options).map(([name, { value, ...option }]) => [
    name,
    { ...option, value: value.map(pseudoElement) },
  ]);
  return { ...element, options: Object.fromEntries(options) };
}

/** The same for an ICU message: placeholders, tags and plural categories stay as they are. */
export function pseudoMessage(message: string): string {
  return `[${printAST(parse(message).map(pseudoElement))}]`;
}
