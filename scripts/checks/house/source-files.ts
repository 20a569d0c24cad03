import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

export type SourceFile = { readonly path: string; readonly lines: readonly string[] };

const sourcePattern = /\.(ts|tsx|mjs|cjs|js)$/;
const ignoredPattern = /(^|\/)(generated|node_modules|\.next)\//;

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => !ignoredPattern.test(path))
    .sort();
}

function rootPaths(): string[] {
  return readdirSync(".").filter((name) => name.endsWith(".ts") && name !== "next-env.d.ts");
}

function readLines(path: string): SourceFile {
  return { path, lines: readFileSync(path, "utf8").trimEnd().split("\n") };
}

/** The code of these folders, and with `withRoot` the TypeScript beside them. */
export function readSourceFiles(folders: readonly string[], withRoot = false): SourceFile[] {
  const paths = folders.flatMap(pathsIn).filter((path) => sourcePattern.test(path));
  return [...paths, ...(withRoot ? rootPaths() : [])].map(readLines);
}

/** The number of files directly in each folder, largest first. */
export function countFilesByFolder(folders: readonly string[]): [folder: string, count: number][] {
  const counts = new Map<string, number>();
  for (const path of folders.flatMap(pathsIn)) {
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
