import { countCommentLines } from "./house/comment-lines";
import { countFilesByFolder, readSourceFiles } from "./house/source-files";
import { duplicateViewModels } from "./view-models";

/** Measures words, comments, folders and file sizes against the limits of CONTRIBUTING.md; exits with 1 above one. */
type Measure = { readonly name: string; readonly value: number; readonly limit: number };

const vaguePattern = /\b(nobody|somebody|whoever)\b/i;

/** Folders where security reasons and ASVS or RFC references may take more room. */
const commentedFolders = /^lib\/(auth|server|security)\//;

/** Folders that stay flat: one noun, one file, the same in every layer. */
const flatFolders =
  /^(lib|tests\/unit)\/(domain|actions|loaders|validation|content\/(items|resources)|i18n\/messages\/\w+)$/;

const sources = readSourceFiles(["app", "components", "lib", "scripts"], true);
const tests = readSourceFiles(["tests"]);
const lengths = sources.map(({ lines }) => lines.length).sort((a, b) => a - b);
const [largest] = countFilesByFolder(["app", "components", "lib", "scripts", "tests"]).filter(
  ([folder]) => !flatFolders.test(folder),
);

function countVagueLines(files: typeof sources): number {
  return files.flatMap(({ lines }) => lines).filter((line) => vaguePattern.test(line)).length;
}

function commentPercent(): number {
  const files = sources.filter(({ path }) => !commentedFolders.test(path));
  const comments = files.reduce((sum, file) => sum + countCommentLines(file), 0);
  const all = files.reduce((sum, { lines }) => sum + lines.length, 0);
  return Math.round((1000 * comments) / all) / 10;
}

function quantile(part: number): number {
  return lengths[Math.min(lengths.length - 1, Math.floor(part * lengths.length))] ?? 0;
}

const duplicates = duplicateViewModels();
const measures: readonly Measure[] = [
  { name: "lines with vague persons", value: countVagueLines(sources), limit: 10 },
  { name: "comment lines, in percent", value: commentPercent(), limit: 5 },
  { name: `files in the largest folder, ${largest?.[0]}`, value: largest?.[1] ?? 0, limit: 20 },
  { name: "view models declared twice", value: duplicates.length, limit: 0 },
  { name: "lines of a file, median", value: quantile(0.5), limit: 50 },
  { name: "lines of a file, 95th percentile", value: quantile(0.95), limit: 150 },
];

for (const { name, value, limit } of measures) {
  console.log(`${value <= limit ? "met    " : "NOT MET"} ${name}: ${value} (at most ${limit})`);
}
for (const duplicate of duplicates) console.log(`        ${duplicate}`);
console.log(`        lines with vague persons in tests: ${countVagueLines(tests)}`);
if (sources.length === 0) console.error("No file was read: the check itself is broken.");
const isMet = sources.length > 0 && measures.every(({ value, limit }) => value <= limit);
process.exit(isMet ? 0 : 1);
