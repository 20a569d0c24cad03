/**
 * Runs in the page: what is not readable with text of the given sizes. Text must neither leave the page, its box or
 * what clips it, nor lie on other text (WCAG 2.2, 1.4.4 and 1.4.10).
 */
export function layoutFaults(sizes: readonly string[]): string[] {
  type Line = { rect: DOMRect; text: string; layer: Element | null };
  type Box = {
    rect: DOMRect;
    isForScreenReaders: boolean;
    isScrolled: boolean;
    isAbove: boolean;
    /** After some lines, on purpose. */
    isClamped: boolean;
    cuts: "both" | "sideways" | null;
    isVisible: boolean;
  };
  const { documentElement: root } = document;
  const nameOf = (text: string) => `“${text.trim().slice(0, 40)}”`;
  const boxes = new Map<Element, Box>();

  function boxOf(element: Element): Box {
    const known = boxes.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    const isFilled = !/, 0\)$|^transparent$/.test(style.backgroundColor);
    const isClamped = style.webkitLineClamp !== "none";
    const box: Box = {
      rect: element.getBoundingClientRect(),
      isForScreenReaders: style.clipPath.startsWith("inset(50%"),
      // A table or code that is wider than a phone scrolls by itself.
      isScrolled:
        /auto|scroll/.test(style.overflowX) && element.matches("pre, table, :has(> table)"),
      isClamped,
      isAbove: /fixed|sticky/.test(style.position) || Number(style.zIndex) >= 10,
      cuts:
        style.overflowX === "visible" ? null : style.overflowY === "hidden" ? "both" : "sideways",
      isVisible:
        style.display !== "inline" && (isFilled || Number.parseFloat(style.borderLeftWidth) > 0),
    };
    boxes.set(element, box);
    return box;
  }

  const ancestorsOf = (element: Element): Element[] => {
    const all: Element[] = [];
    for (let each: Element | null = element; each && each !== document.body; ) {
      all.push(each);
      each = each.parentElement;
    }
    return all;
  };

  /** The nearest ancestor that lies above the page, such as a menu that is open. */
  const layerOf = (element: Element) =>
    ancestorsOf(element).find((each) => boxOf(each).isAbove) ?? null;

  /** What is wrong with the place of a text; undefined where it is not seen at once. */
  function placeFaultOf(element: Element, text: DOMRect): string | null | undefined {
    const around = ancestorsOf(element).map(boxOf);
    if (around.some((box) => box.isForScreenReaders || box.isScrolled)) return undefined;
    const isSideways = ({ rect }: Box) => text.left < rect.left - 1 || text.right > rect.right + 1;
    const isBelow = ({ rect }: Box) => text.bottom > rect.bottom + text.height / 4;
    const isClamped = around.some((box) => box.isClamped);
    const isCutBy = (box: Box) =>
      isSideways(box) || (box.cuts === "both" && !isClamped && isBelow(box));
    if (around.some((box) => box.cuts && isCutBy(box))) return "is cut";
    const nearest = around.find((box) => box.isVisible);
    if (nearest && isSideways(nearest)) return "leaves its box";
    return text.left < -1 || text.right > innerWidth + 1 ? "leaves the page" : null;
  }

  function* linesOf(faults: string[]): Generator<Line> {
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: element, nodeValue: text } = node;
      // The labels of a drawing are in its table too.
      if (!element || !text?.trim() || element.closest("svg")) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const fault = box.width === 0 ? undefined : placeFaultOf(element, box);
      if (fault === undefined) continue;
      if (fault) faults.push(`${nameOf(text)} ${fault}`);
      const layer = layerOf(element);
      const clamps = ancestorsOf(element)
        .map(boxOf)
        .filter(({ cuts }) => cuts !== null);
      for (const rect of range.getClientRects()) {
        const middle = (rect.top + rect.bottom) / 2;
        const isShown = clamps.every((each) => middle > each.rect.top && middle < each.rect.bottom);
        if (isShown) yield { rect, text, layer };
      }
    }
    for (const control of document.querySelectorAll("input, select, textarea, progress")) {
      const rect = control.getBoundingClientRect();
      if (rect.width > 1 && control.checkVisibility({ visibilityProperty: true }))
        yield { rect, text: `<${control.localName}>`, layer: layerOf(control) };
    }
  }

  function overlapsOf(lines: readonly Line[]): string[] {
    const overlaps: string[] = [];
    for (const [index, one] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (!other || other.rect.top >= one.rect.bottom) break;
        // Lines of one text keep their distance, and what is clamped has hidden ones.
        if (one.layer !== other.layer || one.text === other.text) continue;
        const [a, b] = [one.rect, other.rect];
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (width > 2 && height > 0.3 * Math.min(a.height, b.height))
          overlaps.push(`${nameOf(one.text)} lies on ${nameOf(other.text)}`);
      }
    }
    return overlaps;
  }

  const faults = sizes.flatMap((size) => {
    root.style.fontSize = size;
    boxes.clear();
    const found: string[] = [];
    const sideways = root.scrollWidth - innerWidth;
    if (sideways > 0) found.push(`scrolls sideways by ${sideways} px`);
    const lines = [...linesOf(found)].sort((a, b) => a.rect.top - b.rect.top);
    return [...found, ...overlapsOf(lines)].map((fault) => `text at ${size}: ${fault}`);
  });
  root.style.fontSize = "";
  return [...new Set(faults)];
}
