/** From the weakest to the strongest. */
export const levelNames = ["claimed", "described", "linked", "checked", "reviewed"] as const;
export type LevelName = (typeof levelNames)[number];

/** Nothing can be reviewed yet (ADR 23). */
export const reachableLevels = levelNames.filter((name) => name !== "reviewed");

/**
 * How well something is backed: derived, never stored, and never part of a status or the percentage. `checkedAt` is set
 * where it is checked, `lapsedAt` where its link was checked once and fails since.
 */
export type Level = {
  readonly name: LevelName;
  readonly checkedAt: Date | null;
  readonly lapsedAt: Date | null;
};

/** What is known of a link's answers. */
export type LinkAnswers = { readonly checkedAt: Date | null; readonly lapsedAt: Date | null };

/** By the address. */
export type LinkAnswersByUrl = ReadonlyMap<string, LinkAnswers>;

/** In characters. */
export const describedLength = 80;

/** What a task stands for is still to be done, so its text describes nothing. */
const task = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[[\sxX]\](?:\s.*)?$/;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Whether a text says enough outside of its task list; spaces count once. */
export function isDescribing(text: string): boolean {
  if (text.length < describedLength) return false;
  const lines = text.split("\n").filter((line) => !task.test(line));
  const words = lines.join(" ").replace(invisible, "").replace(/\s+/g, " ").trim();
  return Array.from(words).length >= describedLength;
}

function isStronger(one: Level, other: Level): boolean {
  const difference = levelNames.indexOf(one.name) - levelNames.indexOf(other.name);
  if (difference !== 0) return difference > 0;
  return (one.checkedAt?.getTime() ?? 0) > (other.checkedAt?.getTime() ?? 0);
}

/** Of several checked ones the last checked; null where there is none. */
export function strongestOf(levels: readonly Level[]): Level | null {
  return levels.reduce<Level | null>(
    (best, level) => (best === null || isStronger(level, best) ? level : best),
    null,
  );
}

function levelNamed(name: LevelName): Level {
  return { name, checkedAt: null, lapsedAt: null };
}

function levelOfUrl(url: string, answers: LinkAnswersByUrl): Level {
  const { checkedAt = null, lapsedAt = null } = answers.get(url) ?? {};
  if (checkedAt === null) return levelNamed("linked");
  return lapsedAt === null
    ? { name: "checked", checkedAt, lapsedAt }
    : { name: "linked", checkedAt: null, lapsedAt };
}

/** The level of one piece of evidence or one project, by its text and its links. */
export function backingLevelOf(
  {
    text,
    urls,
  }: { readonly text: string | null; readonly urls: readonly (string | null | undefined)[] },
  answers: LinkAnswersByUrl,
): Level {
  const links = urls.flatMap((url) => (url ? [levelOfUrl(url, answers)] : []));
  const name = isDescribing(text ?? "") ? "described" : "claimed";
  return strongestOf([levelNamed(name), ...links]) ?? levelNamed(name);
}

/** The level of an item; null for one that is not done and that nothing backs. `note` is the learner's text on it. */
export function levelOfItem({
  isDone,
  note,
  backing,
}: {
  readonly isDone: boolean;
  readonly note: string;
  /** Of its evidence and projects. */
  readonly backing: readonly Level[];
}): Level | null {
  return strongestOf([
    ...(isDone ? [levelNamed("claimed")] : []),
    ...(isDescribing(note) ? [levelNamed("described")] : []),
    ...backing,
  ]);
}

/** Of what backs each item. */
export function levelsByItem(
  things: readonly { readonly items: readonly string[]; readonly level: Level }[],
): ReadonlyMap<string, readonly Level[]> {
  const levels = new Map<string, Level[]>();
  for (const { items, level } of things) {
    for (const item of items) levels.set(item, [...(levels.get(item) ?? []), level]);
  }
  return levels;
}
