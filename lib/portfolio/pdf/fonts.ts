import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export type Weight = 400 | 500 | 600 | 700 | 800;

const plusJakartaSans = "@expo-google-fonts/plus-jakarta-sans";
const fontFiles = {
  "main-400": `${plusJakartaSans}/400Regular/PlusJakartaSans_400Regular.ttf`,
  "main-500": `${plusJakartaSans}/500Medium/PlusJakartaSans_500Medium.ttf`,
  "main-600": `${plusJakartaSans}/600SemiBold/PlusJakartaSans_600SemiBold.ttf`,
  "main-700": `${plusJakartaSans}/700Bold/PlusJakartaSans_700Bold.ttf`,
  "main-800": `${plusJakartaSans}/800ExtraBold/PlusJakartaSans_800ExtraBold.ttf`,
  fallback: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "fallback-bold": "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
} as const;

export type FontName = keyof typeof fontFiles;

const fontCache = new Map<FontName, Buffer>();

/** Read once per process, relative to the working directory: in a bundle, this module's URL is no real file. */
export function fontBytes(name: FontName): Buffer {
  const cached = fontCache.get(name);
  if (cached) return cached;
  const resolve = createRequire(path.join(process.cwd(), "package.json")).resolve;
  const bytes = readFileSync(resolve(fontFiles[name]));
  fontCache.set(name, bytes);
  return bytes;
}

export function mainFont(weight: Weight): FontName {
  return `main-${weight}`;
}

export function fallbackFont(weight: Weight): FontName {
  return weight >= 600 ? "fallback-bold" : "fallback";
}
