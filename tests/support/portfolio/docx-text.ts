import { strFromU8, unzipSync } from "fflate";

const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};

/** The XML files of a DOCX by name. */
export function docxFiles(docx: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(docx)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** In reading order, each with the name of its style. */
export function docxParagraphs(docx: Uint8Array): readonly { style: string; text: string }[] {
  const xml = docxFiles(docx)["word/document.xml"] ?? "";
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? "",
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = ""]) => text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole))
      .join(""),
  }));
}
