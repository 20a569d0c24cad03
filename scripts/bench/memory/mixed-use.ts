import { defaultLocale } from "../../../lib/domain/locale";
import { paths } from "../../../lib/paths";
import { type BenchLearner, createLearner } from "../learner";
import { pages } from "../pages";

const learners = 4;

const portfolio = ["pdf", "html", "csv"].map((format) => `/api/portfolio/${format}`);

/** What a learner does again and again: looks at every page, ticks, and now and then downloads a portfolio. */
async function visitAll({ app, headers, nextTick }: BenchLearner): Promise<void> {
  for (const { path } of pages) {
    await (await fetch(app + path, { headers, redirect: "manual" })).text();
    const body = JSON.stringify({ changes: [nextTick()] });
    await (await fetch(app + paths.progress, { method: "POST", headers, body })).text();
  }
  for (const path of portfolio) {
    await (await fetch(`${app}${path}?locale=${defaultLocale}`, { headers })).arrayBuffer();
  }
}

/** Several learners use the app for so many ms. */
export async function runMixedUse(app: string, duration: number): Promise<void> {
  const end = performance.now() + duration;
  await Promise.all(
    Array.from({ length: learners }, async (_, index) => {
      const learner = await createLearner(app, { email: `bench.${index}@langkah.example` });
      while (performance.now() < end) await visitAll(learner);
    }),
  );
}
