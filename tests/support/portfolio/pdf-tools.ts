import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export function isToolInstalled(name: string): boolean {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ENOENT");
  }
}

export function runPdfTool(
  tool: string,
  pdf: Uint8Array,
  before: string[] = [],
  after: string[] = [],
): string {
  const folder = mkdtempSync(path.join(tmpdir(), "langkah-pdf-"));
  try {
    const file = path.join(folder, "portfolio.pdf");
    writeFileSync(file, pdf);
    return execFileSync(tool, [...before, file, ...after], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
