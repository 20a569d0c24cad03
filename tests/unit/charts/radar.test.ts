import { describe, expect, it } from "vitest";
import { drawRadar, radarBox } from "@/lib/charts/radar";
import { labelAt, pointAt, polygon, shareOf } from "@/lib/charts/radar-geometry";
import { fileStyle } from "@/lib/charts/style";
import { estimateTextWidth, wrapLabel } from "@/lib/charts/wrap-label";
import { expectWellFormed } from "../../support/unit/well-formed";

const names = [
  "Bahasa Pemrograman",
  "Machine Learning & Deep Learning",
  "Matematika & Statistik",
  "Kecerdasan Buatan",
  "Software Engineering",
];
const axes = (done: number, required = 4) =>
  names.map((label, index) => ({ label, done, required, href: `/id/path/foundations#${index}` }));

const draw = (done: number, required = 4) => drawRadar(axes(done, required), fileStyle).toString();

describe("the radar", () => {
  it("leads from each label to its group, and reads it out as words", () => {
    const drawing = draw(2);
    for (const index of names.keys())
      expect(drawing).toContain(`<a href="/id/path/foundations#${index}"><text`);
    const label = /#1">(.*?)<\/text>/.exec(drawing)?.[1]?.replace(/<[^>]*>/g, "");
    expect(label).toBe("Machine Learning &amp; Deep Learning 2/4");
  });
  it("shows hollow ends instead of a collapsed shape where nothing is done", () => {
    const hollow = `<g fill="${fileStyle.surface}" stroke="${fileStyle.edge}"`;
    expect(draw(0)).toContain(hollow);
    expect(draw(1)).not.toContain(hollow);
  });
  it("is drawn without axes, with one, with nothing to do and with 300,000", () => {
    for (const drawn of [[], axes(1).slice(0, 1), axes(0, 0), axes(300_000, 300_000)]) {
      expectWellFormed(drawRadar(drawn, fileStyle).toString());
      expect(radarBox(drawn).viewBox).not.toMatch(/NaN|Infinity/);
    }
  });
  it("has room for every label in its box", () => {
    const [, top = 0, , height = 0] = radarBox(axes(1)).viewBox.split(" ").map(Number);
    const baselines = [...draw(1).matchAll(/<tspan x="[^"]*" y="([^"]*)"/g)].map(([, y]) =>
      Number(y),
    );
    expect(Math.min(...baselines) - 12).toBeGreaterThanOrEqual(top);
    expect(Math.max(...baselines) + 4).toBeLessThanOrEqual(top + height);
  });
  it("uses no inline style", () => {
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
