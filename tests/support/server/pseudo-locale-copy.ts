import { execFileSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { root } from "../../../scripts/setup/command.mjs";
import { pseudoMessage, pseudoText } from "../unit/pseudo-text";

/** In the clone, so that files can be hard links; not in node_modules, where Next would not compile them. */
const copy = join(root, ".cache", "pseudo-locale");
const generated = "lib/data/generated";

/** The only files that name languages: a test holds that. */
const hasLanguages = (file: string) => /^lib\/(content|i18n|domain\/locale)/.test(file);

type Json = string | { readonly [key: string]: Json };

function pseudoJson(value: Json): Json {
  if (typeof value === "string") return pseudoMessage(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pseudoJson(each)]));
}

/** Adds `xx` to every object that has a value for each language. */
function withPseudoKeys(value: Json): Json {
  if (typeof value === "string") return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withPseudoKeys(each)]);
  const { id, en } = value;
  const added = id !== undefined && en !== undefined ? [["xx", pseudoJson(en)]] : [];
  return Object.fromEntries([...entries, ...added]);
}

type Insertion = { readonly at: number; readonly text: string };

/** An expression for `en` as one for `xx`: its texts in pseudo letters, `enCommon` as `xxCommon`. */
function pseudoExpression(node: ts.Expression, file: string): string {
  if (ts.isStringLiteralLike(node)) {
    return file.startsWith("lib/content/") ? JSON.stringify(pseudoText(node.text)) : node.getText();
  }
  return node.getText().replace(/\ben(?=[A-Z]|$)/g, "xx");
}

function insertionOf(node: ts.Node, file: string): Insertion | null {
  if (ts.isArrayLiteralExpression(node) && node.getText() === '["id", "en"]') {
    return { at: node.elements.end, text: ', "xx"' };
  }
  if (ts.isImportDeclaration(node) && /[/"]en[./]/.test(node.moduleSpecifier.getText())) {
    const text = node.getText().replace(/\ben(?=[A-Z]| from|[./])/g, "xx");
    return { at: node.end, text: `\n${text}` };
  }
  if (!ts.isObjectLiteralExpression(node)) return null;
  const names = node.properties.map((property) => property.name?.getText());
  const en = node.properties[names.indexOf("en")];
  if (!en || !names.includes("id")) return null;
  if (ts.isShorthandPropertyAssignment(en)) return { at: en.end, text: ", xx" };
  if (!ts.isPropertyAssignment(en)) return null;
  return { at: en.end, text: `, xx: ${pseudoExpression(en.initializer, file)}` };
}

function withPseudoLocale(file: string, source: string): string {
  const insertions: Insertion[] = [];
  (function visit(node: ts.Node): void {
    const insertion = insertionOf(node, file);
    if (insertion) insertions.push(insertion);
    ts.forEachChild(node, visit);
  })(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), source);
}

function save(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

function link(file: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  linkSync(join(root, file), join(copy, file));
}

function copyFile(file: string): void {
  if (!hasLanguages(file)) {
    link(file);
    return;
  }
  const source = readFileSync(join(root, file), "utf8");
  if (!file.endsWith(".json")) {
    save(file, withPseudoLocale(file, source));
    return;
  }
  const json: Json = JSON.parse(source);
  save(file, JSON.stringify(withPseudoKeys(json)));
  const pseudoFile = file.replace(/\/en([./])/, "/xx$1");
  if (pseudoFile !== file) save(pseudoFile, JSON.stringify(withPseudoKeys(pseudoJson(json))));
}

/**
 * Makes a copy of the app with a third language, "xx", derived from English, and builds it. Returns its folder. A
 * fingerprint in the copy skips a build that is up to date.
 */
export function buildPseudoLocaleCopy(): string {
  const stale = existsSync(copy) ? readdirSync(copy).filter((name) => name !== ".next") : [];
  for (const name of stale) rmSync(join(copy, name), { recursive: true });
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  const files = listed.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
  for (const file of files) copyFile(file);
  for (const file of readdirSync(join(root, generated), { recursive: true, withFileTypes: true })) {
    if (file.isFile()) link(join(file.parentPath.slice(root.length + 1), file.name));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  // The linked packages are outside of the copy.
  rmSync(join(copy, "next.config.js"));
  const config = readFileSync(join(root, "next.config.js"), "utf8");
  const turbopack = `turbopack: { root: ${JSON.stringify(root)} },`;
  save("next.config.js", config.replace("const config = {", `const config = { ${turbopack}`));
  execFileSync(process.execPath, ["scripts/setup/setup.mjs", "--build"], { cwd: copy });
  return copy;
}
