import type { Portfolio } from "../domain/portfolio";

/** Instants in ISO 8601, days as `YYYY-MM-DD`. */
export function renderJson(portfolio: Portfolio): string {
  const { format: version, generatedAt, ...rest } = portfolio;
  const document = {
    format: "langkah-portfolio",
    version,
    generatedAt: generatedAt.toISOString(),
    ...rest,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
