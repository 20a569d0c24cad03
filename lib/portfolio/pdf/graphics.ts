import type { Status } from "../../domain/progress";

type Doc = PDFKit.PDFDocument;

/** The light theme's tokens on white paper. */
export const palette = {
  text: "#17201c",
  muted: "#58635d",
  faint: "#7a857f",
  line: "#dcd8ce",
  track: "#ece9e1",
  pandan: "#17694c",
  soft: "#edf5f1",
  kunyit: "#e8a33d",
} as const;

/** Marks the drawing as decoration, which screen readers skip. */
export function drawArtifact(doc: Doc, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  doc.save();
  draw();
  doc.restore();
  doc.endMarkedContent();
}

function blendOnWhite(color: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(255 + (part - 255) * opacity));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

const logoDots = [
  { x: 3, y: 28, r: 2, opacity: 0.4 },
  { x: 8.5, y: 25.5, r: 2.3, opacity: 0.55 },
  { x: 14, y: 21.5, r: 2.6, opacity: 0.7 },
  { x: 18.5, y: 16.5, r: 2.9, opacity: 0.85 },
  { x: 22.5, y: 11, r: 3.2, opacity: 1 },
] as const;

export function drawLogo(doc: Doc, x: number, y: number, size: number): void {
  const unit = size / 32;
  for (const dot of logoDots) {
    doc
      .circle(x + dot.x * unit, y + dot.y * unit, dot.r * unit)
      .fill(blendOnWhite(palette.pandan, dot.opacity));
  }
  doc.circle(x + 27 * unit, y + 5 * unit, 3.6 * unit).fill(palette.kunyit);
}

const kawungCellSize = 17;
const kawungExtent = { across: 15, down: 9 } as const;

/** Fades with distance from the page's upper right corner. */
export function drawKawung(doc: Doc): void {
  const right = doc.page.width;
  doc.lineWidth(0.6);
  for (let column = 0; column < kawungExtent.across; column += 1) {
    for (let row = 0; row < kawungExtent.down; row += 1) {
      const distance = Math.hypot(column / kawungExtent.across, row / kawungExtent.down);
      const opacity = Math.round(24 * (1 - distance)) / 100;
      if (opacity <= 0) continue;
      drawPetal(
        doc,
        right - (column + 0.5) * kawungCellSize,
        (row + 0.5) * kawungCellSize,
        (column + row) % 2 === 0,
        opacity,
      );
    }
  }
}

function drawPetal(doc: Doc, x: number, y: number, falling: boolean, opacity: number): void {
  const color = blendOnWhite(palette.pandan, opacity);
  doc.save();
  doc.rotate(falling ? 45 : -45, { origin: [x, y] });
  doc.ellipse(x, y, kawungCellSize * 0.57, kawungCellSize * 0.23).stroke(color);
  doc.circle(x, y, 0.7).fill(color);
  doc.restore();
}

/** One shape per status, so that they differ without colour. */
export function drawStatusMark(doc: Doc, status: Status, x: number, y: number, size: number): void {
  const r = size / 2 - 0.5;
  const middle = { x: x + size / 2, y: y + size / 2 };
  if (status === "done") {
    doc
      .lineWidth(size * 0.17)
      .lineCap("round")
      .lineJoin("round");
    doc.moveTo(x + size * 0.1, y + size * 0.55).lineTo(x + size * 0.38, y + size * 0.83);
    doc.lineTo(x + size * 0.92, y + size * 0.2).stroke(palette.pandan);
    return;
  }
  if (status === "skipped") {
    doc
      .lineWidth(0.9)
      .lineCap("round")
      .moveTo(x + 1, middle.y)
      .lineTo(x + size - 1, middle.y);
    doc.stroke(palette.faint);
    return;
  }
  if (status === "learning") {
    doc
      .path(`M ${middle.x} ${middle.y - r} A ${r} ${r} 0 0 0 ${middle.x} ${middle.y + r} Z`)
      .fill(palette.kunyit);
  }
  doc.lineWidth(0.9).circle(middle.x, middle.y, r);
  doc.stroke(status === "learning" ? palette.kunyit : "#b4bab6");
}

/** `share` is 0 to 1. */
export function drawBar(doc: Doc, x: number, y: number, width: number, share: number): void {
  const height = 4.5;
  doc.roundedRect(x, y, width, height, height / 2).fill(palette.track);
  if (share <= 0) return;
  doc
    .roundedRect(x, y, Math.max(height, width * Math.min(1, share)), height, height / 2)
    .fill(palette.pandan);
}

export function drawDivider(doc: Doc, x: number, y: number, width: number): void {
  doc
    .lineWidth(0.7)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke(palette.line);
}
