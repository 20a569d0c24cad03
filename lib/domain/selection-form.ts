import type { Locale } from "./locale";
import { moveSection, type SectionKey, type SelectionContent } from "./selection";

/** Names of a form's fields: a checkbox for each section, and one for each single thing that can be left out. */
export const selectionFields = {
  section: (key: string) => `show.${key}`,
  thing: (name: string) => `keep.${name}`,
} as const;

type SelectionForm = {
  /** Of a checked box "on". */
  readonly read: (name: string) => string;
  readonly language: Locale;
  /** All sections, as the form shows them. */
  readonly order: readonly SectionKey[];
  /** Single things that have a checkbox. */
  readonly listed: readonly string[];
  /** Of which some have none now. */
  readonly leftOut: readonly string[];
};

/** `move` is `section:up` or `section:down`. */
function movedOrder(order: readonly SectionKey[], move: string): readonly SectionKey[] {
  const [key, direction] = move.split(":");
  const section = order.find((each) => each === key);
  if (section === undefined) return order;
  return moveSection(order, section, direction === "up" ? -1 : 1);
}

export function selectionFromForm(form: SelectionForm): SelectionContent {
  const { read, language, order, listed, leftOut } = form;
  const isOn = (name: string) => read(name) === "on";
  const unlisted = leftOut.filter((name) => !listed.includes(name));
  return {
    name: read("name"),
    sections: movedOrder(order, read("move")).filter((key) => isOn(selectionFields.section(key))),
    leftOut: [...unlisted, ...listed.filter((name) => !isOn(selectionFields.thing(name)))],
    language,
    hideUnfinished: isOn("hideUnfinished"),
    percentage: isOn("percentage"),
    footer: isOn("footer"),
  };
}
