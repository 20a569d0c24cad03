import { describe, expect, it } from "vitest";
import { barsOf, figureIn } from "@/lib/domain/project-figure";

const result = (value: string, baseline: string) => ({
  ...{ metric: "F1", sample: "", measured: "" },
  ...{ value, baseline },
});

describe("the figure in a text", () => {
  it.each([
    ["0,91", 0.91, ""],
    ["0.91", 0.91, ""],
    ["87 %", 0.87, ""],
    ["F1 0,62 (regresi logistik)", 0.62, "F1 regresi logistik"],
    ["ResNet-18: 0,91", 0.91, "ResNet-18"],
    ["2.527 foto", 2527, "foto"],
    ["0.125", 0.125, ""],
    ["1.234,5", 1234.5, ""],
    ["1,234,567", 1234567, ""],
    ["12 ms", 12, "ms"],
    ["-0,2", -0.2, ""],
  ])("%s is %f", (text, number, words) => {
    expect(figureIn(text)).toMatchObject({ number, words });
  });

  it.each(["bagus", "F1", "ResNet-18", ""])("%s has none", (text) => {
    expect(figureIn(text)).toBeNull();
  });
});

describe("the bars of a result", () => {
  it.each([
    ["0,91", "0,62", { value: 0.91, baseline: 0.62 }],
    ["91 %", "0,62", { value: 0.91, baseline: 0.62 }],
    ["12 ms", "48 ms", { value: 0.25, baseline: 1 }],
    ["0,91", "belum ada", null],
    ["-1", "2", null],
    ["0", "0", null],
  ])("%s beside %s", (value, baseline, bars) => {
    expect(barsOf(result(value, baseline))).toEqual(bars);
  });
});
