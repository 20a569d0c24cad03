import type { Rule } from "@/lib/domain/path";

/** The path as a stranger sees it, in one language. */
export type LandingGroup = {
  readonly key: string;
  readonly title: string;
  readonly rule: Rule["kind"];
  readonly required: number;
  readonly items: number;
};

export type LandingStep = {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly outcome: string;
  readonly months: readonly [number, number] | null;
  readonly required: number;
  readonly groups: readonly LandingGroup[];
};

export type LandingPath = {
  readonly steps: readonly LandingStep[];
  readonly required: number;
  readonly items: number;
};
