import { createRequire } from "node:module";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Latin, Greek, Cyrillic, Arabic, Hebrew, emoji and more; the machine's fonts help out with other scripts. */
const fonts = [
  "@expo-google-fonts/plus-jakarta-sans/400Regular/PlusJakartaSans_400Regular.ttf",
  "@expo-google-fonts/plus-jakarta-sans/500Medium/PlusJakartaSans_500Medium.ttf",
  "@expo-google-fonts/plus-jakarta-sans/600SemiBold/PlusJakartaSans_600SemiBold.ttf",
  "@expo-google-fonts/plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf",
  "@expo-google-fonts/plus-jakarta-sans/800ExtraBold/PlusJakartaSans_800ExtraBold.ttf",
  "@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
];
/** In documents: what none of so many has used leaves the cache. */
const maxCacheAge = 2;

const { resolve } = createRequire(import.meta.url);
const workspace = import.meta.dirname;
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: fonts.map((font) => resolve(font)) }],
});

/** The roomiest with the fewest pages. */
function documentOf(portfolio) {
  const mainFilePath = path.join(workspace, "portfolio.typ");
  let best = null;
  for (const room of ["1", "0.5", "0"]) {
    const compiled = compiler.compile({ mainFilePath, inputs: { portfolio, room } });
    const document = compiled.result;
    if (!document) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeError())));
    if (best === null || document.numOfPages < best.numOfPages) best = document;
    if (best.numOfPages === 1) break;
  }
  return best;
}

/** With a sign that says so in place of the characters that, in Typst's words, no font has. */
function withReplacements(portfolio, message) {
  const missing = [...message.matchAll(/the text `\\"(.+?)\\"` could not be displayed/g)];
  return missing.reduce((text, [, escaped]) => {
    const sign = escaped.replace(/\\+u\{(\w+)\}/g, (_, hex) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    return text.replaceAll(sign, "\uFFFD");
  }, portfolio);
}

/** As PDF/UA, which forbids text that no font has; where even that fails, without claiming it. */
function render(portfolio, seconds) {
  const document = documentOf(portfolio);
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: seconds });
  } catch (error) {
    const replaced = withReplacements(portfolio, String(error));
    if (replaced === portfolio) return compiler.pdf(document, { creationTimestamp: seconds });
    return render(replaced, seconds);
  }
}

parentPort?.on("message", ({ id, portfolio, seconds }) => {
  const pdf = new Uint8Array(render(portfolio, seconds));
  compiler.evictCache(maxCacheAge);
  parentPort.postMessage({ id, pdf }, [pdf.buffer]);
});
