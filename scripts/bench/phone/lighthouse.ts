import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { chromiumArgs, chromiumPath } from "../../../tests/support/browser/chromium";
import { median } from "../statistics";
import type { Visitor } from "./phone";

const version = "12.8.2";
const runs = 5;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Of 100. */
export type Scores = Readonly<Record<(typeof categories)[number], number>>;

type Report = {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
};

/** Lighthouse starts Chromium itself: in one that another program has started it sometimes sees no page painted. */
async function runOnce({ url, cookies }: Visitor): Promise<Scores> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      "--yes",
      `lighthouse@${version}`,
      url,
      "--output=json",
      "--quiet",
      `--chrome-flags=${["--headless", ...chromiumArgs].join(" ")}`,
      `--only-categories=${categories.join(",")}`,
      ...(cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : []),
    ],
    { maxBuffer: 2 ** 26, env: { ...process.env, CHROME_PATH: chromiumPath() } },
  );
  const report: Report = JSON.parse(stdout);
  const scoreOf = (name: string) => Math.round(100 * (report.categories[name]?.score ?? 0));
  return {
    performance: scoreOf("performance"),
    accessibility: scoreOf("accessibility"),
    "best-practices": scoreOf("best-practices"),
    seo: scoreOf("seo"),
  };
}

/** The median of five runs of Lighthouse, which npm fetches the first time, as it is set for a phone. */
export async function measureLighthouse(visitor: Visitor): Promise<Scores> {
  const all: Scores[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await runOnce(visitor));
  const medianOf = (name: keyof Scores) => median(all.map((scores) => scores[name]));
  return {
    performance: medianOf("performance"),
    accessibility: medianOf("accessibility"),
    "best-practices": medianOf("best-practices"),
    seo: medianOf("seo"),
  };
}
