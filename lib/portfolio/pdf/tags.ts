type Doc = PDFKit.PDFDocument;
type StructureElement = PDFKit.PDFStructureElement;

export function tag(
  doc: Doc,
  parent: StructureElement,
  kind: string,
  draw: (() => void) | null,
  options: PDFKit.Mixins.StructureElementOptions = {},
): StructureElement {
  const element = doc.struct(kind, options);
  parent.add(element);
  if (draw) element.add(draw);
  return element;
}
