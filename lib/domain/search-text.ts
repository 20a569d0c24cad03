/** A word of a text, by its offsets, and the terms under which a search knows it: as it is, then in other forms. */
export type Word = {
  readonly terms: readonly string[];
  readonly start: number;
  readonly end: number;
};

/** Signs after a letter belong to it: C++ and C# are not C. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*[+#]*/gu;

/** Case- and accent-insensitive, so that "jupyter" finds "Jupytér". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain, and normalising each would double the time that an index takes.
  return /^\p{ASCII}*$/u.test(lower) ? lower : lower.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** C++ as C, and an English plural as its singular; what that makes of other words does no harm. */
function otherFormOf(term: string): string {
  const bare = term.replace(/[+#]+$/, "");
  if (bare !== term || bare.length < 4) return bare;
  return bare.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
}

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => {
    const term = foldText(word);
    return {
      terms: [...new Set([term, otherFormOf(term)])],
      start: index,
      end: index + word.length,
    };
  });
}

/** Each word together with the next one, for "huggingface" and "vscode". */
export function joinedWordsOf(words: readonly Word[]): readonly Word[] {
  return words.flatMap(({ terms: [first], start }, index) => {
    const next = words[index + 1];
    return next ? [{ terms: [`${first}${next.terms[0]}`], start, end: next.end }] : [];
  });
}

/** The term with each two neighbouring letters exchanged, the commonest of typing errors. */
export function letterSwapsOf(term: string): readonly string[] {
  const letters = [...term];
  const swaps = letters.slice(1).map((letter, index) => {
    const before = letters[index] ?? "";
    return [...letters.slice(0, index), letter, before, ...letters.slice(index + 2)].join("");
  });
  return [...new Set(swaps)].filter((swap) => swap !== term);
}
