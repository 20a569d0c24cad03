import { getDocumentProxy } from "unpdf";

type TagNode = { readonly role?: string; readonly children?: readonly TagNode[] };

type ParsedPage = {
  /** Text pieces as they are met, without the blank ones, as parsers of applications read them. */
  readonly pieces: readonly string[];
  /** Roles of the tags, in reading order. */
  readonly roles: readonly string[];
  readonly addresses: readonly string[];
  /** How many pieces no tag and no artifact holds. */
  readonly untagged: number;
};

function rolesIn({ role, children = [] }: TagNode): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesIn)];
}

/** A PDF through pdf.js. */
export async function parsedPages(file: Uint8Array): Promise<ParsedPage[]> {
  const pdf = await getDocumentProxy(file.slice());
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      let depth = 0;
      let untagged = 0;
      const pieces: string[] = [];
      for (const item of items) {
        if (!("str" in item)) depth += item.type === "endMarkedContent" ? -1 : 1;
        else if (item.str.trim() !== "") {
          pieces.push(item.str);
          if (depth === 0) untagged += 1;
        }
      }
      const annotations = await page.getAnnotations();
      return {
        ...{ pieces, untagged, roles: rolesIn((await page.getStructTree()) as TagNode) },
        addresses: annotations.map(({ url }) => String(url)),
      };
    }),
  );
}
