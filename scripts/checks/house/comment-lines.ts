import ts from "typescript";
import type { SourceFile } from "./source-files";

/** How many lines of a file hold a comment, read through TypeScript so that strings and JSX text do not count. */
export function countCommentLines({ path, lines }: SourceFile): number {
  const source = ts.createSourceFile(path, lines.join("\n"), ts.ScriptTarget.Latest, true);
  const commented = new Set<number>();
  const addRange = ({ pos, end }: ts.CommentRange) => {
    const first = source.getLineAndCharacterOfPosition(pos).line;
    const last = source.getLineAndCharacterOfPosition(end).line;
    for (let line = first; line <= last; line += 1) commented.add(line);
  };
  const visit = (node: ts.Node): void => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode)
      return;
    const children = node.getChildren(source);
    for (const child of children) visit(child);
    if (children.length > 0 || ts.isJsxText(node)) return;
    // Comments hang on tokens: those above a token lead it, one behind it on the same line trails it.
    for (const range of ts.getLeadingCommentRanges(source.text, node.pos) ?? []) addRange(range);
    for (const range of ts.getTrailingCommentRanges(source.text, node.pos) ?? []) addRange(range);
  };
  visit(source);
  return commented.size;
}
