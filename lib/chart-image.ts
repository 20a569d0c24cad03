import path from "node:path";
import { createBulkhead } from "./bulkhead";
import { processSingleton } from "./process-singleton";

/** Pixels for each of the drawing's, for a sharp picture on a phone. */
const zoom = 2;

/** Text looks the same on every machine: none of its fonts is used. */
const fonts = [
  ...["400Regular", "600SemiBold", "700Bold"].map(
    (weight) => `@expo-google-fonts/plus-jakarta-sans/${weight}/PlusJakartaSans_${weight}.ttf`,
  ),
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
];

/** Each costs one core for about a tenth of a second. */
const slots = processSingleton("chart images", () =>
  createBulkhead({ concurrency: 1, queue: 20, maxWait: 10_000 }),
);

/** A drawing of ours (SVG) as PNG, made off the event loop. Throws an OverloadedError. */
export function chartImageOf(drawing: string): Promise<Uint8Array<ArrayBuffer>> {
  return slots(async () => {
    const { renderAsync } = await import("@resvg/resvg-js");
    const modules = path.join(/*turbopackIgnore: true*/ process.cwd(), "node_modules");
    const image = await renderAsync(drawing, {
      fitTo: { mode: "zoom", value: zoom },
      font: {
        fontFiles: fonts.map((font) => path.join(modules, font)),
        loadSystemFonts: false,
        defaultFontFamily: "Plus Jakarta Sans",
      },
    });
    return new Uint8Array(image.asPng());
  });
}
