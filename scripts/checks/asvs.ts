import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

/** Checks the rows, the evidence and the pass rates of the OWASP ASVS 5.0.0 requirements, levels 1 and 2. */
const csvPath = "docs/security/asvs.csv";
const columns = ["id", "level", "applies", "status", "evidence", "note"] as const;

/** SHA-256 of all ids with their levels in the standard's order, so that no row can go missing. */
const expectedHash = "3765ed9541ee1523";

/** Evidence is a test, a checker that npm test runs, or a document; code alone is not. */
const evidencePattern =
  /^(tests\/.+\.(test|spec)\.tsx?|scripts\/checks\/[\w-]+\.(ts|mjs)|docs\/.+\.md|[A-Z]+\.md|biome\.json|tsconfig\.json|\.dependency-cruiser\.mjs)$/;

type Row = Record<(typeof columns)[number], string>;

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

function rowOf(line: string): Row {
  const fields = fieldsOf(line);
  if (fields.length !== columns.length) throw new Error(`${csvPath}: not six fields: ${line}`);
  return Object.fromEntries(columns.map((column, index) => [column, fields[index]])) as Row;
}

/** Evidence is `path` or `path :: title of a test`. */
function evidenceProblem(evidence: string): string | null {
  const [path = "", title] = evidence.split(" :: ");
  if (!evidencePattern.test(path)) return `${path} is neither a test nor a document`;
  if (!existsSync(path)) return `${path} does not exist`;
  if (title === undefined) return null;
  const source = readFileSync(path, "utf8");
  const isThere = ['"', "`", "'"].some((quote) => source.includes(`${quote}${title}${quote}`));
  return isThere ? null : `${path} has no test "${title}"`;
}

function problemsIn({ id, applies, status, evidence, note }: Row): string[] {
  if (applies === "no") {
    if (status !== "n-a" || evidence) return [`${id} does not apply: n-a, without evidence`];
    return note ? [] : [`${id} does not say why it does not apply`];
  }
  if (applies !== "yes" || (status !== "pass" && status !== "open")) {
    return [`${id} is neither yes with pass or open, nor no with n-a`];
  }
  if (status === "open") return [];
  if (!evidence) return [`${id} passes without evidence`];
  return evidence.split(" | ").flatMap((each) => {
    const problem = evidenceProblem(each);
    return problem ? [`${id}: ${problem}`] : [];
  });
}

const [header, ...lines] = readFileSync(csvPath, "utf8").trimEnd().split("\n");
const rows = lines.map(rowOf);
const problems = rows.flatMap(problemsIn);
if (header !== columns.join(",")) problems.push(`${csvPath} begins with other columns`);
const names = rows.map(({ id, level }) => `${id} ${level}`).join("\n");
const actualHash = createHash("sha256").update(names).digest("hex").slice(0, 16);
if (actualHash !== expectedHash) {
  problems.push(`${csvPath} does not hold the ids and levels of the standard (${actualHash})`);
}

const readme = readFileSync("docs/security/README.md", "utf8");
for (const level of ["1", "2"]) {
  const applying = rows.filter((row) => row.level === level && row.applies === "yes");
  const passing = applying.filter(({ status }) => status === "pass");
  const percent = Math.floor((100 * passing.length) / applying.length);
  console.log(`ASVS level ${level}: ${passing.length} of ${applying.length} pass, ${percent}%`);
  const promised = new RegExp(`^\\| ${level} \\| at least (\\d+)% \\|$`, "m").exec(readme)?.[1];
  if (promised === undefined || percent < Number(promised)) {
    problems.push(`docs/security/README.md says ${promised}% of level ${level}`);
  }
}
for (const complaint of problems) console.error(complaint);
process.exit(problems.length > 0 ? 1 : 0);
