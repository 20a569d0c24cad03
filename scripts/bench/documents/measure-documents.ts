import { connect } from "../../../lib/data/engines/connect";
import { defaultLocale } from "../../../lib/domain/locale";
import { type PortfolioFormat, portfolioFormats } from "../../../lib/domain/portfolio";
import { paths } from "../../../lib/paths";
import type { BenchLearner } from "../learner";
import { type MeasuredApp, type MemorySample, startMeasuredApp } from "../memory/measured-app";
import { median, quantile } from "../statistics";
import { createDocumentLearner, sizes } from "./document-learner";

/** In ms, from the request to the last byte, and in bytes. */
export type DocumentTimes = {
  readonly format: PortfolioFormat;
  readonly median: number;
  readonly p95: number;
  readonly bytes: number;
};

export type DocumentReport = {
  readonly learner: keyof typeof sizes;
  readonly times: readonly DocumentTimes[];
  /** Of documents of all formats, asked for at once. */
  readonly together: MemorySample & { readonly count: number; readonly ms: number };
};

const counts = { warm: 3, pdf: 50, other: 30, full: 5, together: 20 } as const;

/** PDFs of a learner are limited, in ten minutes; here their speed is measured. */
async function liftLimits(database: string): Promise<void> {
  const connection = await connect(database);
  await connection.run(`DELETE FROM "RateLimit"`);
  await connection.close();
}

/** Returns its size in bytes. */
async function download({ app, headers }: BenchLearner, format: PortfolioFormat): Promise<number> {
  const answer = await fetch(app + paths.portfolioFile(format, defaultLocale), { headers });
  const body = await answer.arrayBuffer();
  if (answer.ok) return body.byteLength;
  throw new Error(`No ${format}: ${answer.status} ${Buffer.from(body).toString("utf8", 0, 200)}`);
}

/** As many, one after the other, as the limit lets through between two calls of `beforeMany`. */
async function timesOf(
  learner: BenchLearner,
  format: PortfolioFormat,
  count: number,
  beforeMany: () => Promise<void>,
): Promise<DocumentTimes> {
  const times: number[] = [];
  let bytes = 0;
  for (let index = -counts.warm; index < count; index += 1) {
    if (index % 10 === 0 || index === -counts.warm) await beforeMany();
    const began = performance.now();
    bytes = await download(learner, format);
    if (index >= 0) times.push(performance.now() - began);
  }
  return { format, median: median(times), p95: quantile(times, 0.95), bytes };
}

async function measureTogether(learner: BenchLearner, app: MeasuredApp) {
  const { together: count } = counts;
  const formats = Array.from({ length: count }, (_, at) => {
    return portfolioFormats[at % portfolioFormats.length] ?? "pdf";
  });
  await app.sample();
  const began = performance.now();
  await Promise.all(formats.map((format) => download(learner, format)));
  const ms = performance.now() - began;
  return { ...(await app.sample()), count, ms };
}

/** Measures the documents of a usual learner and of one at every cap, each in an app of its own. */
export async function measureDocuments(
  databaseOf: (name: string) => Promise<string>,
  onReport: (report: DocumentReport) => void,
): Promise<void> {
  for (const name of ["usual", "full"] as const) {
    const database = await databaseOf(`documents-${name}`);
    const app = await startMeasuredApp(database);
    const learner = await createDocumentLearner(app.url, sizes[name]);
    const lift = () => liftLimits(database);
    const times: DocumentTimes[] = [];
    for (const format of portfolioFormats) {
      const usual = format === "pdf" ? counts.pdf : counts.other;
      times.push(await timesOf(learner, format, name === "full" ? counts.full : usual, lift));
    }
    await lift();
    onReport({ learner: name, times, together: await measureTogether(learner, app) });
  }
}
