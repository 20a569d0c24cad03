import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Content and catalogues hold text in each language, and `domain/locale.ts` the list of languages. */
const languageFiles = /^lib\/(content|i18n)\/|^lib\/domain\/locale\.ts$/;

/** Files in which "id" is the name of a column and the name of a Unix command. */
const otherIds = new Set(["scripts/checks/asvs.ts", "scripts/setup/postgresql-server.ts"]);

const sourceFiles = execFileSync(
  "git",
  ["ls-files", "lib", "app", "components", "scripts", "proxy.ts", "instrumentation.ts"],
  { encoding: "utf8" },
)
  .split("\n")
  .filter((file) => /\.(tsx?|mjs)$/.test(file) && !languageFiles.test(file) && existsSync(file));

/** Whether a literal is a key in `Pick<Session, "id">` and the like. */
function isTypeArgument(node: ts.Node): boolean {
  const parent = node.parent;
  if (ts.isTypeReferenceNode(parent)) return true;
  return (ts.isLiteralTypeNode(parent) || ts.isUnionTypeNode(parent)) && isTypeArgument(parent);
}

function namesLanguage(node: ts.Node, file: string): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === "en";
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    return node.name.getText() === "en";
  }
  if (ts.isRegularExpressionLiteral(node)) return /\ben\b/.test(node.text);
  if (!ts.isLiteralExpression(node) && !ts.isTemplateLiteralToken(node)) return false;
  if (/(?<![\w-])en(?![\w-])/.test(node.text)) return true;
  return node.text === "id" && !isTypeArgument(node) && !otherIds.has(file);
}

/** Where a source names a language, as `file:line: text`. */
function languagesIn(file: string, source: string): string[] {
  if (!/\ben\b|["'`]id["'`]/.test(source)) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  function visit(node: ts.Node): void {
    if (namesLanguage(node, file)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${file}:${line}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  }
  visit(tree);
  return found;
}

describe("the code", () => {
  it("names no language outside of content and catalogues", () => {
    expect(sourceFiles.length).toBeGreaterThan(300);
    const found = sourceFiles.flatMap((file) => languagesIn(file, readFileSync(file, "utf8")));
    expect(found).toEqual([]);
  });

  it.each([
    'localeField.catch("id")',
    'const locale = param === "en" ? a : b;',
    '<html lang="id" />',
    "title.en",
    '({ id: "portofolio", en: "portfolio" })',
    "path.replace(/^\\/(id|en)/, '')",
    "`/en/guide`",
  ])("is found to name one: %s", (source) => {
    expect(languagesIn("lib/example.tsx", source)).not.toEqual([]);
  });

  it.each(['type A = Omit<Session, "id" | "at">;', '<main id="content" />', "row.id", '"en-CA"'])(
    "is not found to name one: %s",
    (source) => {
      expect(languagesIn("lib/example.tsx", source)).toEqual([]);
    },
  );
});
