import type { Locale } from "./locale";
import type { ItemKind } from "./path";

/** In the order of a document that nobody changed. The profile is always first: parsers look for it there. */
export const sectionKeys = [
  "profile",
  "projects",
  "skills",
  "certificates",
  "evidence",
  "education",
  "activities",
  "competences",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** The section of a document that shows an item. */
export const sectionOfKind: Readonly<Record<ItemKind, SectionKey>> = {
  project: "projects",
  skill: "skills",
  tool: "skills",
  course: "certificates",
  certification: "certificates",
  education: "education",
  community: "activities",
  habit: "activities",
  application: "activities",
  competence: "competences",
  challenge: "competences",
};

/** A learner's. */
export const selectionLimit = 20;
/** In characters. */
export const selectionNameLimit = 60;
export const leftOutLimit = 500;

export type SelectionContent = {
  readonly name: string;
  /** Those that are included, in their order. */
  readonly sections: readonly SectionKey[];
  /** Single things, as `thingOf` names them. */
  readonly leftOut: readonly string[];
  readonly language: Locale;
  readonly hideUnfinished: boolean;
  readonly percentage: boolean;
  readonly footer: boolean;
};

export type Selection = SelectionContent & {
  readonly id: string;
  /** Rises by one with each write. */
  readonly version: number;
  readonly changedAt: Date;
};

export const thingKinds = ["item", "project", "evidence", "field", "link"] as const;
export type ThingKind = (typeof thingKinds)[number];

/** How a selection names a single thing: an item's key, an id, a field of the profile, an address. */
export function thingOf(kind: ThingKind, key: string): string {
  return `${kind}:${key}`;
}

export function defaultSelection(name: string, language: Locale): SelectionContent {
  const switches = { hideUnfinished: true, percentage: false, footer: true };
  return { name, sections: sectionKeys, leftOut: [], language, ...switches };
}

/** All sections: the included ones in their order, then the others. */
export function orderedSections({ sections }: Pick<SelectionContent, "sections">): SectionKey[] {
  return [...new Set([...sections, ...sectionKeys])];
}

/** Beyond its neighbour; the profile keeps its place. */
export function moveSection(
  order: readonly SectionKey[],
  key: SectionKey,
  by: -1 | 1,
): readonly SectionKey[] {
  const from = order.indexOf(key);
  const neighbour = order[from + by];
  if (from < 0 || neighbour === undefined || [key, neighbour].includes("profile")) return order;
  const moved = order.toSpliced(from, 1);
  return moved.toSpliced(from + by, 0, key);
}

/** As it is stored: each section and thing once, the profile first. */
export function normaliseContent(content: SelectionContent): SelectionContent {
  const sections = new Set(content.sections);
  const first: SectionKey[] = sections.delete("profile") ? ["profile"] : [];
  return {
    ...content,
    sections: [...first, ...sections],
    leftOut: [...new Set(content.leftOut)].sort(),
  };
}

export type SelectionOutcome =
  | { readonly outcome: "saved" | "unchanged" | "conflict"; readonly selection: Selection }
  | { readonly outcome: "missing" | "full" };

function isSameContent(one: SelectionContent, other: SelectionContent): boolean {
  const valuesOf = (content: SelectionContent) => {
    const { name, sections, leftOut, language, hideUnfinished, percentage, footer } = content;
    return JSON.stringify([name, sections, leftOut, language, hideUnfinished, percentage, footer]);
  };
  return valuesOf(one) === valuesOf(other);
}

/** A repeat changes nothing. */
export function decideNewSelection(
  known: Selection | undefined,
  { id, content, count }: { id: string; content: SelectionContent; count: number },
  at: Date,
): SelectionOutcome {
  if (known) {
    const outcome = isSameContent(known, content) ? "unchanged" : "conflict";
    return { outcome, selection: known };
  }
  if (count >= selectionLimit) return { outcome: "full" };
  return { outcome: "saved", selection: { ...content, id, version: 1, changedAt: at } };
}

/** Content that is stored already is not written again, so that a request can be repeated. */
export function decideSelection(
  known: Selection | undefined,
  { version, content }: { version: number; content: SelectionContent },
  at: Date,
): SelectionOutcome {
  if (!known) return { outcome: "missing" };
  if (isSameContent(known, content)) return { outcome: "unchanged", selection: known };
  if (known.version !== version) return { outcome: "conflict", selection: known };
  const next = { version: known.version + 1, changedAt: at };
  return { outcome: "saved", selection: { ...known, ...content, ...next } };
}

/** Those of `imported` that are new, as far as there is room, or newer than here. */
export function importedSelections(
  here: readonly Selection[],
  imported: readonly Selection[],
): Selection[] {
  const versions = new Map(here.map(({ id, version }) => [id, version]));
  const added = imported.filter(({ id }) => !versions.has(id));
  const newer = imported.filter(({ id, version }) => version > (versions.get(id) ?? version));
  return [...newer, ...added.slice(0, Math.max(0, selectionLimit - here.length))];
}

/** Without a version whichever is current is removed. */
export function decideSelectionRemoval(
  known: Selection | undefined,
  { version }: { readonly version?: number | undefined },
): SelectionOutcome {
  if (!known) return { outcome: "missing" };
  const outcome = version === undefined || version === known.version ? "saved" : "conflict";
  return { outcome, selection: known };
}
