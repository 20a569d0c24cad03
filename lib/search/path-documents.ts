import { forEachLocale, type LocalisedText } from "../domain/locale";
import type { Group, Item, LearningPath, Step } from "../domain/path";
import type { ProjectOutline } from "../domain/project-outline";
import type { Resource } from "../domain/resource";
import type { SearchDocument, SearchPart, SearchText } from "../domain/search";

const inPart = (part: SearchPart, texts: readonly (LocalisedText | undefined)[]): SearchText[] =>
  texts.flatMap((text) => (text ? [{ part, text }] : []));

/** A name that is the same in every language. */
const named = (name: string): LocalisedText => forEachLocale(() => name);

function resourceTexts(resources: readonly Resource[]): SearchText[] {
  return inPart(
    "resource",
    resources.map(({ title, why }) => forEachLocale((locale) => `${title}: ${why[locale]}`)),
  );
}

function outlineTexts({ datasets, steps }: ProjectOutline): SearchText[] {
  const data = datasets.map(({ name, about }) =>
    forEachLocale((locale) => `${name}: ${about[locale]}`),
  );
  return inPart("outline", [...data, ...steps]);
}

function itemDocument(path: LearningPath, step: Step, group: Group, item: Item): SearchDocument {
  const outline = path.outlines[item.key];
  const { hint, what, why, doneWhen, note, staleness, title, key } = item;
  const successor = staleness?.successor === undefined ? undefined : named(staleness.successor);
  const texts = [
    ...inPart("hint", [hint]),
    ...inPart("what", [what]),
    ...inPart("doneWhen", doneWhen),
    ...inPart("why", [why]),
    ...inPart("change", [staleness?.note, successor]),
    ...inPart("note", [note]),
    ...resourceTexts(path.resources[key] ?? []),
    ...(outline ? outlineTexts(outline) : []),
  ];
  return { kind: "item", key, title, about: what, texts, step, group };
}

function groupDocument(step: Step, group: Group): SearchDocument {
  const about = forEachLocale((locale) => group.items.map(({ title }) => title[locale]).join(", "));
  return { kind: "group", key: group.key, title: group.title, about, texts: [], step };
}

function stepDocument(step: Step): SearchDocument {
  const { key, title, summary, purpose, outcome } = step;
  const texts = [
    ...inPart("summary", [summary]),
    ...inPart("purpose", [purpose]),
    ...inPart("outcome", [outcome]),
  ];
  return { kind: "step", key, title, about: summary, texts, step };
}

/** Every step, group and item of a path. */
export function pathDocuments(path: LearningPath): readonly SearchDocument[] {
  return path.steps.flatMap((step) => [
    stepDocument(step),
    ...step.groups.flatMap((group) => [
      groupDocument(step, group),
      ...group.items.map((item) => itemDocument(path, step, group, item)),
    ]),
  ]);
}
