const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;

/** The characters that, in Typst's words, no font has: all those of a cluster, also where only its mark is missing. */
export function missingIn(message) {
  const found = message.matchAll(/the text `\\"(.+?)\\"` could not be displayed/g);
  return Array.from(found, ([, escaped]) =>
    escaped.replace(/\\+(?:u\{(\w+)\}|(["\\]))/g, (_, hex, plain) =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : plain,
    ),
  );
}

/** Its first character may have a font by itself. */
function replaceInCluster(cluster, missing, signFor) {
  const characters = [...cluster];
  const lost = characters.filter((each) => missing.has(each));
  const isWhole = characters.every((each) => missing.has(each) || ignorable.test(each));
  if (lost.length < 2 || !isWhole) return cluster;
  const first = characters.indexOf(lost[0]);
  return characters
    .map((each, at) => (at > first && missing.has(each) ? signFor(each) : each))
    .join("");
}

const passes = [
  (text, missing, signFor) =>
    Array.from(clusters.segment(text), ({ segment }) =>
      replaceInCluster(segment, missing, signFor),
    ).join(""),
  (text, missing, signFor) =>
    text.replace(/\P{ASCII}/gu, (each) => (missing.has(each) ? signFor(each) : each)),
];

/** Puts signs into the texts of `json`, and returns it with the characters they stand for; these are none where it has none of `found`. */
export function replaceMissing(json, found) {
  const missing = new Set(found);
  const replaced = new Set();
  const signFor = (character) => {
    replaced.add(character);
    return "\uFFFD";
  };
  for (const pass of passes) {
    const text = JSON.stringify(JSON.parse(json), (_, value) =>
      typeof value === "string" ? pass(value, missing, signFor) : value,
    );
    if (replaced.size > 0) return { text, replaced: [...replaced] };
  }
  return { text: json, replaced: [] };
}
