import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/locale";
import { portfolioFormats } from "@/lib/domain/portfolio";
import { isPortfolioReadable, portfolioText } from "../portfolio/portfolio-text";
import { expect, messagesIn } from "./fixtures";

const finishedProject = {
  title: "Klasifikasi sampah TrashNet",
  summary: "Satu foto masuk, satu dari enam jenis sampah keluar.",
  ...{ problem: "Memilah dengan tangan.", role: "sendiri", data: "2.527 foto", approach: "CNN" },
  result: {
    ...{ metric: "F1 makro", value: "0,91", baseline: "0,62", sample: "380 foto", measured: "" },
  },
  limits: "Meleset pada benda bening.",
  repository: "https://github.com/siti/trashnet",
  ...{ startedOn: "2026-08-03", finishedOn: "2026-10-12" },
  ...{ rubric: [], tasks: [], skills: ["cnn"] },
};

const certificate = {
  kind: "certificate",
  title: "Belajar Machine Learning",
  issuer: "Dicoding",
  items: ["git"],
};

export async function postJson(
  page: Page,
  address: string,
  data: object,
  method: "POST" | "PUT" = "POST",
): Promise<void> {
  const headers = { Origin: new URL(page.url()).origin };
  const answer = await page.request.fetch(address, { method, data, headers });
  expect(answer.status(), `${address} ${await answer.text()}`).toBe(200);
}

/** Three skills, a project and a certificate. */
export async function fillPath(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/path`);
  const changes = ["python", "git", "cnn"].map((item) => ({
    ...{ id: randomUUID(), item, status: "done" },
  }));
  await postJson(page, "/api/progress", { changes });
  await postJson(page, "/api/projects", { id: randomUUID(), ...finishedProject });
  await postJson(page, "/api/evidence", { id: randomUUID(), ...certificate });
}

export async function openRow(page: Page, title: string): Promise<void> {
  // Another row's title may hold this one.
  await page
    .locator("summary", { hasText: new RegExp(`^\\s*${title}`) })
    .first()
    .click();
}

/** Waits until what was typed is saved, or presses the button that saves it. */
export async function saveTyped(
  page: Page,
  locale: Locale,
  button: string,
  hasScript: boolean,
): Promise<void> {
  const { status } = messagesIn(locale).portfolio;
  const saved = new RegExp(status.saved.replace("{at}", "\\d\\d[.:]\\d\\d"));
  if (hasScript) await expect(page.getByText(saved).first()).toBeVisible();
  else await page.getByRole("button", { name: button }).click();
}

/** The preview, which is the document as it will be. */
export const previewOf = (page: Page, locale: Locale) =>
  page.getByRole("region", { name: messagesIn(locale).portfolio.preview });

/** The text of each file that the page links to, by format. */
export async function downloadAll(page: Page, locale: Locale): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const { formats, downloadPdf } = messagesIn(locale).portfolio;
  for (const format of portfolioFormats) {
    const name = format === "pdf" ? downloadPdf : formats[format].name;
    const href = await page.getByRole("link", { name }).first().getAttribute("href");
    const answer = await page.request.get(href ?? "");
    expect(answer.status(), format).toBe(200);
    const file = await answer.body();
    if (!isPortfolioReadable(format)) continue;
    const isText = format !== "pdf" && format !== "docx";
    texts.set(format, portfolioText(isText ? file.toString("utf8") : file, format));
  }
  return texts;
}
