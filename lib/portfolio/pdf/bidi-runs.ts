type Direction = "left-to-right" | "right-to-left";

/** Text in one font and one direction, in reading order. */
export type Run<Font> = {
  readonly text: string;
  readonly font: Font;
  readonly direction: Direction;
  /** Position in reading order. */
  readonly order: number;
};

export type Coverage<Font> = {
  readonly main: Font;
  readonly fallback: Font;
  readonly covers: (font: Font, codePoint: number) => boolean;
};

type Cluster = { readonly text: string; readonly own: Direction | null };

const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const strong = /[\p{L}\p{Nd}]/u;
const emoji = /\p{Emoji_Presentation}|\u{FE0F}|[\u{1F000}-\u{1FFFF}]/u;
// Joiners shape Persian and Arabic; every other invisible control could reorder or hide text.
const invisible = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]|(?![\u200C\u200D])\p{Cf}/gu;
const mirrored = new Map(
  [..."()", ..."[]", ..."{}", ..."<>", ..."«»"].map((sign, at, all) => [sign, all[at ^ 1] ?? sign]),
);

/** Leaves out what the fonts cannot show and normalises white space. */
export function printableText<Font>(
  text: string,
  { main, fallback, covers }: Coverage<Font>,
): string {
  const coversCluster = (font: Font, cluster: string) =>
    [...cluster].every((sign) => covers(font, sign.codePointAt(0) ?? 0));
  return [...clusters.segment(text.normalize("NFC").replace(/\s+/gu, " ").replace(invisible, ""))]
    .map(({ segment }) => segment)
    .filter(
      (cluster) =>
        !emoji.test(cluster) && (coversCluster(main, cluster) || coversCluster(fallback, cluster)),
    )
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
}

function clustersOf(text: string): readonly Cluster[] {
  return [...clusters.segment(text)].map(({ segment }) => {
    if (rightToLeft.test(segment)) return { text: segment, own: "right-to-left" };
    return { text: segment, own: strong.test(segment) ? "left-to-right" : null };
  });
}

/**
 * Neutral characters take their neighbours' direction where those agree, else the base direction (UAX #9, N1 and N2).
 */
function directionsOf(all: readonly Cluster[], base: Direction): readonly Direction[] {
  const after: Direction[] = [];
  let next = base;
  for (const cluster of all.toReversed()) {
    next = cluster.own ?? next;
    after.unshift(next);
  }
  let before = base;
  return all.map((cluster, at) => {
    before = cluster.own ?? before;
    return cluster.own ?? (before === after[at] ? before : base);
  });
}

/** From left to right on the line. Takes printable text only. */
export function runsOf<Font>(text: string, coverage: Coverage<Font>): readonly Run<Font>[] {
  const all = clustersOf(text);
  const base = all.find((cluster) => cluster.own)?.own ?? "left-to-right";
  const directions = directionsOf(all, base);
  const runs: Run<Font>[] = [];
  for (const [at, cluster] of all.entries()) {
    const direction = directions[at] ?? base;
    const font = fontFor(cluster.text, direction, coverage);
    const sign =
      direction === "right-to-left" ? (mirrored.get(cluster.text) ?? cluster.text) : cluster.text;
    const last = runs.at(-1);
    if (last && last.font === font && last.direction === direction) {
      runs[runs.length - 1] = { ...last, text: last.text + sign };
    } else {
      runs.push({ text: sign, font, direction, order: runs.length });
    }
  }
  return visualOrder(runs, base);
}

function fontFor<Font>(cluster: string, direction: Direction, coverage: Coverage<Font>): Font {
  const { main, fallback, covers } = coverage;
  const preferred = direction === "right-to-left" ? fallback : main;
  const other = preferred === main ? fallback : main;
  const fits = [...cluster].every((sign) => covers(preferred, sign.codePointAt(0) ?? 0));
  return fits ? preferred : other;
}

/** Reverses right-to-left stretches; with a right-to-left base, the whole line first. */
function visualOrder<Font>(runs: readonly Run<Font>[], base: Direction): readonly Run<Font>[] {
  const opposite = base === "right-to-left" ? "left-to-right" : "right-to-left";
  const ordered = base === "right-to-left" ? runs.toReversed() : [...runs];
  const result: Run<Font>[] = [];
  let stretch: Run<Font>[] = [];
  for (const run of ordered) {
    if (run.direction === opposite) {
      stretch.unshift(run);
      continue;
    }
    result.push(...stretch, run);
    stretch = [];
  }
  return [...result, ...stretch];
}
