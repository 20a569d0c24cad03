import type { LocalisedText } from "./locale";

/** A dataset to start a project with. */
export type Dataset = {
  readonly name: string;
  readonly about: LocalisedText;
  readonly url: string;
  readonly licence: LocalisedText;
  readonly size: LocalisedText;
  readonly watchOut?: LocalisedText;
};

export type ProjectOutline = {
  /** The first one is proposed; the others replace or complete it. */
  readonly datasets: readonly [Dataset, ...Dataset[]];
  /** The last one ends in what the item's `doneWhen` asks for. */
  readonly steps: readonly LocalisedText[];
};

export type OutlinesByItem = Readonly<Record<string, ProjectOutline>>;
