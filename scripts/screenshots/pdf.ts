import { join } from "node:path";
import { request } from "@playwright/test";
import { defaultLocale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { isToolInstalled, runPdfTool } from "../../tests/support/portfolio/pdf-tools";
import { logLine } from "../setup/command.mjs";
import type { BrowserState } from "./learner";

export async function takePdf(url: string, session: BrowserState, folder: string): Promise<void> {
  if (!isToolInstalled("pdftoppm")) {
    logLine("skipped portfolio-pdf.png: pdftoppm (package poppler-utils) is not installed");
    return;
  }
  const api = await request.newContext({ storageState: session });
  try {
    const answer = await api.get(url + paths.portfolioFile("pdf", defaultLocale));
    if (!answer.ok()) throw new Error(`The PDF was refused: ${answer.status()}`);
    const picture = ["-png", "-r", "90", "-f", "1", "-singlefile"];
    runPdfTool("pdftoppm", await answer.body(), picture, [join(folder, "portfolio-pdf")]);
    logLine("portfolio-pdf.png");
  } finally {
    await api.dispose();
  }
}
