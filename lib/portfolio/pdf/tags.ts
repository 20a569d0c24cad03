type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** Adds an element under `parent` and draws its content at once; returns it for more children. */
export function tag(
  doc: Doc,
  parent: Element,
  kind: string,
  draw: (() => void) | null,
  options: PDFKit.Mixins.StructureElementOptions = {},
): Element {
  const element = doc.struct(kind, options);
  parent.add(element);
  if (draw) element.add(draw);
  return element;
}
