import type { LocalisedText } from "./locale";
import type { OutlinesByItem } from "./project-outline";
import type { CheckedDays, ResourcesByItem } from "./resource";

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
 * How a group counts towards 100 %: `all-core` needs every core item, `at-least` any `count` of them, `repeating`
 * every item, again and again. `optional` and `rubric` are shown but do not count.
 */
export type Rule =
  | { readonly kind: "all-core" }
  | { readonly kind: "at-least"; readonly count: number }
  | { readonly kind: "repeating" }
  | { readonly kind: "optional" }
  | { readonly kind: "rubric" };

/** A change since the source article was written. Dates are ISO calendar dates. */
export type Staleness = {
  readonly state: "retired" | "renamed" | "not-found";
  readonly since?: string;
  readonly checked: string;
  readonly successor?: string;
  readonly note: LocalisedText;
};

export type Item = {
  /** Permanent: never renamed, never reused. */
  readonly key: string;
  readonly kind: ItemKind;
  /** Added by Langkah; absent for items of the source article. */
  readonly origin?: "langkah";
  readonly title: LocalisedText;
  readonly hint?: LocalisedText;
  /** Only used in an `all-core` group. */
  readonly core: boolean;
  /** Cannot be completed for free, or its price could not be confirmed. */
  readonly paid?: true;
  readonly what: LocalisedText;
  readonly why: LocalisedText;
  /** One to three statements, each to be read alone after "Done when". */
  readonly doneWhen: readonly LocalisedText[];
  /** An estimate for someone who knows what it builds on. */
  readonly hours: readonly [low: number, high: number];
  /** Keys of the items it builds on. Advice: nothing is locked. */
  readonly after: readonly string[];
  /** What a learner should know before starting. */
  readonly note?: LocalisedText;
  readonly staleness?: Staleness;
  readonly guide?: string;
};

export type Group = {
  readonly key: string;
  readonly title: LocalisedText;
  readonly rule: Rule;
  readonly items: readonly Item[];
};

export type Step = {
  /** Permanent: part of the step's address. */
  readonly key: string;
  readonly number: number;
  readonly title: LocalisedText;
  readonly summary: LocalisedText;
  readonly purpose: LocalisedText;
  /** Usual duration in months at eight hours a week; absent for a step without an end. */
  readonly months?: readonly [number, number];
  readonly outcome: LocalisedText;
  readonly groups: readonly Group[];
  readonly guide?: string;
};

export type LearningPath = {
  readonly key: string;
  /** Raised when content changes; progress survives every version. */
  readonly version: number;
  readonly title: LocalisedText;
  readonly steps: readonly Step[];
  readonly resources: ResourcesByItem;
  readonly checkedDays: CheckedDays;
  readonly outlines: OutlinesByItem;
};

/** Never counts towards the percentage. */
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

export function groupsOf(path: Pick<LearningPath, "steps">): readonly Group[] {
  return path.steps.flatMap((step) => step.groups);
}

export function itemsOf(path: Pick<LearningPath, "steps">): readonly Item[] {
  return groupsOf(path).flatMap((group) => group.items);
}

/** The items of a step or one item; all items without a key, none for an unknown key. */
export function itemsForKey(path: LearningPath, key: string | undefined): readonly Item[] {
  const step = path.steps.find((each) => each.key === key);
  if (step) return step.groups.flatMap((group) => group.items);
  return itemsOf(path).filter((item) => key === undefined || item.key === key);
}

export type Duty = "required" | "choice" | "habit" | "optional" | "rubric";

/** What an item is to its learner, by the rule of its group. */
export function dutyOf({ rule }: Group, { core }: Item): Duty {
  if (rule.kind === "all-core") return core ? "required" : "optional";
  if (rule.kind === "at-least") return "choice";
  return rule.kind === "repeating" ? "habit" : rule.kind;
}

export type ItemLocation = { readonly item: Item; readonly step: Step };

export function itemLocationsOf(path: LearningPath): ReadonlyMap<string, ItemLocation> {
  return new Map(
    path.steps.flatMap((step) =>
      step.groups.flatMap(({ items }) =>
        items.map((item): [string, ItemLocation] => [item.key, { item, step }]),
      ),
    ),
  );
}
