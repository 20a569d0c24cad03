import PDFDocument from "pdfkit";
import type { Portfolio } from "../../domain/portfolio";

type Doc = PDFKit.PDFDocument;

function escapeXml(text: string | undefined): string | undefined {
  return text?.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** pdfkit writes title and author unescaped into the XML metadata, after it has written the plain ones. */
function escapeMetadata(doc: Doc): void {
  const finish = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    doc.info = {
      ...doc.info,
      Title: escapeXml(doc.info.Title),
      Author: escapeXml(doc.info.Author),
    };
    finish();
  };
}

export function newDocument(portfolio: Portfolio, title: string, author: string): Doc {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    // No default font, because pdfkit's own cannot be embedded.
    font: "",
    tagged: true,
    lang: portfolio.locale,
    displayTitle: true,
    pdfVersion: "1.7",
    autoFirstPage: false,
    info: {
      Title: title,
      Author: author,
      Creator: "Langkah",
      Producer: "Langkah",
      CreationDate: portfolio.generatedAt,
    },
  });
  escapeMetadata(doc);
  return doc;
}

export async function bytesOf(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
