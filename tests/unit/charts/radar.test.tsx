import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Radar } from "../../../components/charts/radar";
import { labelAt, pointAt, polygon, shareOf } from "../../../components/charts/radar-geometry";
import { estimateTextWidth, wrapLabel } from "../../../components/charts/wrap-label";

const names = [
  "Bahasa Pemrograman",
  "Machine Learning & Deep Learning",
  "Matematika & Statistik",
  "Kecerdasan Buatan",
  "Software Engineering",
];
const axes = (done: number) => names.map((label) => ({ label, done, required: 4 }));

const draw = (done: number) =>
  renderToStaticMarkup(
    <Radar
      axes={axes(done)}
      title="Matematika masih tipis"
      description="Lima bidang"
      table={{
        summary: "Angka",
        caption: "Per bidang",
        field: "Bidang",
        done: "Selesai",
        required: "Perlu",
      }}
    />,
  );

describe("the radar", () => {
  it("has a drawing for phones and one for wide screens, each named and described", () => {
    expect(draw(2).match(/role="img" aria-label="Matematika masih tipis"/g)).toHaveLength(2);
    expect(draw(2).match(/>Lima bidang<\/desc>/g)).toHaveLength(2);
  });
  it("shows hollow ends instead of a collapsed shape where nothing is done", () => {
    expect(draw(0)).toContain("fill-surface stroke-edge");
    expect(draw(1)).not.toContain("fill-surface stroke-edge");
  });
  it("has the numbers in a table and no inline style", () => {
    expect(draw(4).match(/scope="row"/g)).toHaveLength(5);
    expect(draw(4)).not.toContain("style=");
  });
});

describe("the radar's geometry", () => {
  it("starts at the top and goes clockwise", () => {
    expect(pointAt(0, 5, 100)).toEqual({ x: 0, y: -100 });
    expect(pointAt(1, 4, 100)).toEqual({ x: 100, y: 0 });
  });
  it("closes its polygon and accepts none", () => {
    expect(polygon([10, 10, 10])).toMatch(/^M0,-10L.*Z$/);
    expect(polygon([])).toBe("");
  });
  it("counts an axis that asks nothing as empty and never more than all", () => {
    expect(shareOf({ label: "", done: 1, required: 0 })).toBe(0);
    expect(shareOf({ label: "", done: 9, required: 3 })).toBe(1);
  });
  it("keeps every line of every label inside the room of a 320 px phone", () => {
    const half = 122;
    for (const index of names.keys()) {
      const { x, anchor, lines } = labelAt(axes(1), index, { radius: 84, halfWidth: half });
      for (const line of lines) {
        const width = estimateTextWidth(line);
        const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
        expect(left).toBeGreaterThanOrEqual(-half - 1);
        expect(left + width).toBeLessThanOrEqual(half + 1);
      }
    }
  });
});

describe("wrapping a label", () => {
  it("breaks between words", () => {
    expect(wrapLabel("Matematika & Statistik", 90)).toEqual(["Matematika &", "Statistik"]);
  });
  it("cuts a word that is wider than a line and loses no letter", () => {
    const lines = wrapLabel("Ketidakbertanggungjawaban", 70);
    expect(lines.map((line) => line.replace(/-$/, "")).join("")).toBe("Ketidakbertanggungjawaban");
    for (const line of lines) expect(estimateTextWidth(line)).toBeLessThanOrEqual(70);
  });
});
