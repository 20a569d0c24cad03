import { describe, expect, it } from "vitest";
import { drawBar, drawStepBars } from "@/lib/charts/step-bars";
import { fileStyle } from "@/lib/charts/style";
import { expectWellFormed } from "../../support/unit/well-formed";

const bar = (done: number, required: number) => drawBar({ done, required }, fileStyle).toString();

describe("the bars of the steps", () => {
  it("are as long as what is done", () => {
    expect(bar(11, 22)).toContain('width="50%"');
    expect(bar(22, 22).match(/width="100%"/g)).toHaveLength(2);
  });
  it("accept an empty step and never run over", () => {
    expect(bar(0, 0)).toContain('width="0%"');
    expect(bar(300_000, 7).match(/width="100%"/g)).toHaveLength(2);
  });
  it("lead to their steps in a file, with the numbers beside them", () => {
    const bars = [{ label: "Bangun dasar & lain", done: 16, required: 22, href: "/id/path/a" }];
    const file = drawStepBars(bars, 720, fileStyle).content.toString();
    expect(file).toMatch(/<a href="\/id\/path\/a"><text[^>]*><tspan[^>]*>Bangun dasar &amp; lain /);
    expect(file).toContain(">16/22</text>");
  });
  it("are as high as their labels need, and of no height without any", () => {
    const of = (label: string) => [{ label, done: 1, required: 2, href: "/" }];
    const heightOf = (label: string) => drawStepBars(of(label), 300, fileStyle).height;
    expect(heightOf("kata ".repeat(60))).toBeGreaterThan(3 * heightOf("kata"));
    const none = drawStepBars([], 300, fileStyle);
    expect(none.height).toBe(0);
    expectWellFormed(none.content.toString());
  });
});
