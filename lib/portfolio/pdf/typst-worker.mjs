import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { missingIn, replaceMissing } from "./missing-signs.mjs";

/** Latin, Greek, Cyrillic, Arabic, Hebrew, emoji and more; the machine's fonts help out with other scripts. */
const weights = ["400Regular", "500Medium", "600SemiBold", "700Bold", "800ExtraBold"];
const fonts = [
  ...weights.map((it) => `@expo-google-fonts/plus-jakarta-sans/${it}/PlusJakartaSans_${it}.ttf`),
  "@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
];

const { resolve } = createRequire(import.meta.url);
const workspace = import.meta.dirname;
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: fonts.map((font) => resolve(font)) }],
});

function compile(portfolio, room) {
  const mainFilePath = path.join(workspace, "portfolio.typ");
  const compiled = compiler.compile({ mainFilePath, inputs: { portfolio, room } });
  if (compiled.result) return compiled.result;
  throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeError())));
}

/** One page where it fits, and the roomiest of these; a long one is set once, to be quick. */
function documentOf(portfolio) {
  const usual = compile(portfolio, "0.5");
  if (usual.numOfPages > 2) return usual;
  const other = compile(portfolio, usual.numOfPages === 1 ? "1" : "0");
  return other.numOfPages === 1 ? other : usual;
}

/** As PDF/UA, which forbids such text: a sign takes its place. Where even that fails, without claiming PDF/UA. */
function render(portfolio, seconds, missing = []) {
  const document = documentOf(portfolio);
  try {
    const pdf = compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: seconds });
    return { pdf, missing };
  } catch (error) {
    const { text, replaced } = replaceMissing(portfolio, missingIn(String(error)));
    if (replaced.length > 0) return render(text, seconds, [...missing, ...replaced]);
    return { pdf: compiler.pdf(document, { creationTimestamp: seconds }), missing };
  }
}

function answer({ id, portfolio, seconds }) {
  const { pdf, missing } = render(portfolio, seconds);
  process.send({ id, pdf: new Uint8Array(pdf), missing: [...new Set(missing)] });
}

process.on("message", (job) => {
  try {
    answer(job);
  } catch (error) {
    // Others wait behind it.
    process.send({ id: job.id, error: String(error) });
  }
  // What the last two documents have not used leaves the cache.
  compiler.evictCache(2);
});

// Sent to the whole group by a terminal: the app ends this process once it has answered.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
