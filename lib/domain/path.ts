import type { LocalisedText } from "./locale";

export type ItemKind =
  | "skill"
  | "tool"
  | "course"
  | "certification"
  | "education"
  | "project"
  | "competence"
  | "community"
  | "application"
  | "challenge"
  | "habit";

/**
 * How a group counts towards 100 %:
 * `all-core` every core item · `at-least` any `count` of them · `repeating` every item, done again and again ·
 * `optional` and `rubric` are shown but never counted.
 */
export type Rule =
  | { readonly kind: "all-core" }
  | { readonly kind: "at-least"; readonly count: number }
  | { readonly kind: "repeating" }
  | { readonly kind: "optional" }
  | { readonly kind: "rubric" };

/** What has changed in the world since the source article was written. Dates are ISO calendar dates. */
export type Staleness = {
  readonly state: "retired" | "renamed" | "unverified";
  /** The day the thing ended, where it has. */
  readonly since?: string;
  readonly checked: string;
  readonly successor?: string;
  readonly note: LocalisedText;
};

export type Item = {
  /** Permanent: never renamed, never reused. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: LocalisedText;
  readonly hint?: LocalisedText;
  /** Only meaningful in an `all-core` group: whether 100 % needs this item. */
  readonly core: boolean;
  /** What it is, in one sentence. */
  readonly what: LocalisedText;
  /** Why it matters on this path. */
  readonly why: LocalisedText;
  /** A concrete test learners can put to themselves; a sentence fragment that follows "Done when". */
  readonly doneWhen: LocalisedText;
  readonly staleness?: Staleness;
  /** The section of the guide that says more. */
  readonly guide?: string;
};

export type Group = {
  readonly key: string;
  readonly title: LocalisedText;
  readonly rule: Rule;
  readonly items: readonly Item[];
};

export type Step = {
  /** Permanent, and the last part of the step's address. */
  readonly key: string;
  readonly number: number;
  readonly title: LocalisedText;
  /** The step in a few words, for cards. */
  readonly summary: LocalisedText;
  /** What the step is for. */
  readonly purpose: LocalisedText;
  /** How long it usually takes at a steady pace, in months; absent where it never ends. */
  readonly months?: readonly [number, number];
  /** What comes out of it. */
  readonly outcome: LocalisedText;
  readonly groups: readonly Group[];
  readonly guide?: string;
};

export type LearningPath = {
  readonly key: string;
  /** Rises whenever content changes; progress survives every version. */
  readonly version: number;
  readonly title: LocalisedText;
  readonly steps: readonly Step[];
};

/** A choice a learner makes that never counts in the percentage. */
export type Preference = {
  readonly key: string;
  readonly title: LocalisedText;
  readonly description: LocalisedText;
};

export type Preferences = {
  readonly specialisations: readonly Preference[];
  readonly levels: readonly Preference[];
  readonly industries: readonly Preference[];
  readonly companies: readonly Preference[];
};

/** Every group of the path, in the order they are walked. */
export function groupsOf(path: LearningPath): readonly Group[] {
  return path.steps.flatMap((step) => step.groups);
}

/** Every item of the path, in the order they are walked. */
export function itemsOf(path: LearningPath): readonly Item[] {
  return groupsOf(path).flatMap((group) => group.items);
}

/** The items that a key names: those of a step, or one item; every item without a key, none by an unknown one. */
export function itemsForKey(path: LearningPath, key: string | undefined): readonly Item[] {
  const step = path.steps.find((each) => each.key === key);
  if (step) return step.groups.flatMap((group) => group.items);
  return itemsOf(path).filter((item) => key === undefined || item.key === key);
}

/** An item, and the step that it stands in. */
export type ItemLocation = { readonly item: Item; readonly step: Step };

/** Every item of the path by its key, with its step; in the order they are walked. */
export function itemLocationsOf(path: LearningPath): ReadonlyMap<string, ItemLocation> {
  return new Map(
    path.steps.flatMap((step) =>
      step.groups.flatMap(({ items }) =>
        items.map((item): [string, ItemLocation] => [item.key, { item, step }]),
      ),
    ),
  );
}
