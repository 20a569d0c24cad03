import { describe, expect, it } from "vitest";
import { joinedWordsOf, letterSwapsOf, wordsOf } from "@/lib/domain/search-text";

const termsOf = (text: string) => wordsOf(text).map(({ terms }) => terms.join("|"));

describe("the words of a text", () => {
  it.each([
    ["", []],
    [" .*+?^$(){}|[]\\ ", []],
    ["Fine-tuning, lalu: p-value!", ["fine", "tuning", "lalu", "p", "value"]],
    ["C++ dan C#", ["c++|c", "dan", "c#|c"]],
    ["Jupytér JUPYTER ju\u0301pyter", ["jupyter", "jupyter", "jupyter"]],
    ["courses studies class us", ["courses|course", "studies|study", "class", "us"]],
    ["1.000 transaksi", ["1", "000", "transaksi"]],
    ["لغة بايثون 深度学习", ["لغة", "بايثون", "深度学习"]],
  ])("are folded, without signs: %j", (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it("keep their place in the text, whatever folding does to their length", () => {
    const text = "ﬁne ju\u0301pyter Ǆ end";
    const places = wordsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(["ﬁne", "ju\u0301pyter", "Ǆ", "end"]);
  });

  it("are joined with the next one, over the signs between them", () => {
    const text = "VS Code, Scikit-learn";
    const joined = joinedWordsOf(wordsOf(text));
    expect(joined.map(({ terms }) => terms[0])).toEqual(["vscode", "codescikit", "scikitlearn"]);
    expect(text.slice(joined[2]?.start, joined[2]?.end)).toBe("Scikit-learn");
    expect(joinedWordsOf(wordsOf("satu"))).toEqual([]);
  });
});

describe("swapped letters", () => {
  it("are neighbours, and never the word itself", () => {
    expect(letterSwapsOf("gti")).toEqual(["tgi", "git"]);
    expect(letterSwapsOf("aab")).toEqual(["aba"]);
    expect(letterSwapsOf("r")).toEqual([]);
    expect(letterSwapsOf("😀a")).toEqual(["a😀"]);
  });
});
