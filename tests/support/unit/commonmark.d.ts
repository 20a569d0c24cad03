/** The little of commonmark's interface that the tests use; the package brings no types. */
declare module "commonmark" {
  export type Node = {
    readonly type: string;
    readonly literal: string | null;
    readonly destination: string | null;
    readonly level: number;
    readonly firstChild: Node | null;
    readonly next: Node | null;
    walker(): { next(): { readonly entering: boolean; readonly node: Node } | null };
  };
  export class Parser {
    parse(text: string): Node;
  }
}
