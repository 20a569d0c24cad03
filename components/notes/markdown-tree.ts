/** What is used of the nodes of Markdown and HTML trees (mdast, hast). */
export type TreeNode = {
  type: string;
  children?: TreeNode[];
  value?: string;
  url?: string;
  alt?: string | null;
  identifier?: string;
  referenceType?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  position?: { start: { offset?: number | undefined } } | undefined;
};

const textNode = (value: string): TreeNode => ({ type: "text", value });

/**
 * An image would tell another site who reads a note and when, so it becomes a link; HTML, which may be no more than
 * `<pad>`, and footnotes stay as they were typed.
 */
function rewritten(node: TreeNode, isInLink: boolean): TreeNode[] {
  const { type, children, alt, url, identifier } = node;
  if (type === "html") return [textNode(node.value ?? "")];
  const label = [textNode(alt || url || identifier || "")];
  if (type === "image")
    return isInLink ? label : [{ type: "link", url: url ?? "", children: label }];
  if (type === "imageReference")
    return isInLink ? label : [{ ...node, type: "linkReference", children: label }];
  if (type === "footnoteReference") return [textNode(`[^${identifier}]`)];
  const isLink = isInLink || type === "link" || type === "linkReference";
  const inside = children?.flatMap((child) => rewritten(child, isLink));
  if (type === "footnoteDefinition") return inside ?? [];
  return [inside ? { ...node, children: inside } : node];
}

export function withoutRemoteParts() {
  return (tree: TreeNode): TreeNode => rewritten(tree, false)[0] ?? tree;
}

function textOf({ value, children = [], tagName }: TreeNode): string {
  if (tagName === "ul" || tagName === "ol") return "";
  return value ?? children.map(textOf).join("");
}

function isBox({ tagName }: TreeNode): boolean {
  return tagName === "input";
}

function boxOf({ children = [] }: TreeNode): TreeNode | undefined {
  return (
    children.find(isBox) ?? children.find(({ tagName }) => tagName === "p")?.children?.find(isBox)
  );
}

/** Gives the box of each task its position in the text and the task's name. */
export function withTaskPositions(text: string) {
  return () => (tree: TreeNode) => {
    const visit = (node: TreeNode): void => {
      const box = node.tagName === "li" ? boxOf(node) : undefined;
      if (box?.properties) {
        box.properties.value = String(text.indexOf("[", node.position?.start.offset ?? 0));
        box.properties.title = textOf(node).trim();
      }
      node.children?.forEach(visit);
    };
    visit(tree);
  };
}
