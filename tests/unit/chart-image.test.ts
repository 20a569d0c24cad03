import sharp from "sharp";
import { expect, it } from "vitest";
import { chartImageOf } from "@/lib/chart-image";
import { chartFile } from "@/lib/charts/file";
import { svg } from "@/lib/charts/markup";
import { fileStyle } from "@/lib/charts/style";

const fileWith = (title: string) =>
  chartFile({ title, description: "", content: svg`<g/>`, height: 40 }, fileStyle);

/** The share of pixels that are nearly black, as text is. */
async function inkOf(title: string): Promise<number> {
  const image = sharp(await chartImageOf(fileWith(title))).greyscale();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(2 * 784);
  return data.filter((value) => value < 80).length / data.length;
}

it("has twice the drawing's pixels and its text, in any script that the fonts have", async () => {
  expect(await inkOf("")).toBe(0);
  for (const title of ["61 % selesai", "Прогресс", "التقدم", "∞ × ½"]) {
    expect(await inkOf(title), title).toBeGreaterThan(0.001);
  }
});

it("is made of twenty drawings at once", async () => {
  const images = await Promise.all(Array.from({ length: 20 }, () => chartImageOf(fileWith("x"))));
  expect(new Set(images.map((image) => image.length)).size).toBe(1);
});
