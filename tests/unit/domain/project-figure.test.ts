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
    ["−0,2", -0.2, ""],
    ["98.125%", 0.98125, ""],
    ["1.250 %", 0.0125, ""],
    ["1234.567", 1234.567, ""],
    ["3D U-Net: 0,91", 0.91, "3D U-Net"],
    ["Llama 7B: 0,91", 0.91, "Llama 7B"],
    ["12ms", 12, "ms"],
    ["12ms, n=20", 12, "ms, n=20"],
    ["12,4ms", 12.4, "ms"],
    ["1.5s pada 20 foto", 1.5, "s pada 20 foto"],
    ["3x lebih cepat", 3, "x lebih cepat"],
  ])("%s is %f", (text, number, words) => {
    expect(figureIn(text)).toMatchObject({ number, words });
  });

  it.each([
    ...["bagus", "F1", "ResNet-18", ""],
    ...["1.5q", "3,2jt", "12rb, n=20", "0.91F1", "1.5q pada 20 foto", "2.0.1", "12.11.2026"],
  ])("%s has none", (text) => {
    expect(figureIn(text)).toBeNull();
  });
});

describe("the bars of a result", () => {
  it.each([
    ["0,91", "0,62", { value: 0.91, baseline: 0.62 }],
    ["91 %", "0,62", { value: 0.91, baseline: 0.62 }],
    ["12 ms", "48 ms", { value: 0.25, baseline: 1 }],
    ["98.125%", "90%", { value: 0.98125, baseline: 0.9 }],
    ["1.25", "1.000", { value: 1, baseline: 0.8 }],
    ["0.755", "1.510", { value: 0.5, baseline: 1 }],
    ["1.000", "1.250", { value: 0.8, baseline: 1 }],
    ["1.250", "312,5", { value: 1, baseline: 0.25 }],
    ["1.5s", "2.4s", { value: 0.625, baseline: 1 }],
    ["12ms", "48 ms", { value: 0.25, baseline: 1 }],
    ["1.5s", "900ms", null],
    ["1.5q", "2.4q", null],
    ["0,3", "−0,2", null],
    ["0,91", "belum ada", null],
    ["-1", "2", null],
    ["0", "0", null],
  ])("%s beside %s", (value, baseline, bars) => {
    expect(barsOf(result(value, baseline))).toEqual(bars);
  });
});
