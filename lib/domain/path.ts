/** The languages the product speaks. Every text for people exists in both. */
export const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];

/** One text in both languages. */
export type Text = Readonly<Record<Locale, string>>;

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
  readonly note: Text;
};

export type Item = {
  /** Permanent: never renamed, never reused. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: Text;
  readonly hint?: Text;
  /** Only meaningful in an `all-core` group: whether 100 % needs this item. */
  readonly core: boolean;
  /** What it is, in one sentence. */
  readonly what: Text;
  /** Why it matters on this path. */
  readonly why: Text;
  /** A concrete test learners can put to themselves; a sentence fragment that follows "Done when". */
  readonly doneWhen: Text;
  readonly staleness?: Staleness;
  /** The section of the guide that says more. */
  readonly guide?: string;
};

export type Group = {
  readonly key: string;
  readonly title: Text;
  readonly rule: Rule;
  readonly items: readonly Item[];
};

export type Step = {
  /** Permanent, and the last part of the step's address. */
  readonly key: string;
  readonly number: number;
  readonly title: Text;
  /** The step in a few words, for cards. */
  readonly summary: Text;
  /** What the step is for. */
  readonly purpose: Text;
  /** How long it usually takes at a steady pace, in months; absent where it never ends. */
  readonly months?: readonly [number, number];
  /** What comes out of it. */
  readonly outcome: Text;
  readonly groups: readonly Group[];
  readonly guide?: string;
};

export type LearningPath = {
  readonly key: string;
  /** Rises whenever content changes; progress survives every version. */
  readonly version: number;
  readonly title: Text;
  readonly steps: readonly Step[];
};

/** A choice a learner makes that never counts in the percentage. */
export type Choice = {
  readonly key: string;
  readonly title: Text;
  readonly description: Text;
};

export type Choices = {
  readonly specialisations: readonly Choice[];
  readonly levels: readonly Choice[];
  readonly industries: readonly Choice[];
  readonly companies: readonly Choice[];
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
export function itemsNamed(path: LearningPath, key: string | undefined): readonly Item[] {
  const step = path.steps.find((each) => each.key === key);
  if (step) return step.groups.flatMap((group) => group.items);
  return itemsOf(path).filter((item) => key === undefined || item.key === key);
}

/** An item, and the step that it stands in. */
export type Place = { readonly item: Item; readonly step: Step };

/** Every item of the path by its key, with its step; in the order they are walked. */
export function placesOf(path: LearningPath): ReadonlyMap<string, Place> {
  return new Map(
    path.steps.flatMap((step) =>
      step.groups.flatMap(({ items }) =>
        items.map((item): [string, Place] => [item.key, { item, step }]),
      ),
    ),
  );
}
