import autocannon from "autocannon";
import { defaultLocale } from "../../lib/domain/locale";
import { paths } from "../../lib/paths";
import { nextTick } from "./learner";
import type { Servers } from "./servers";

type Target = {
  readonly name: string;
  readonly url: string;
  readonly method?: "POST";
  /** What a right answer contains. */
  readonly holds?: string;
};

export type Load = { readonly name: string; readonly perSecond: number; readonly p99: number };

const connections = 10;
const warmUpSeconds = 2;
const roundSeconds = 4;
const rounds = 3;

type Headers = Record<string, string>;

function tickBody(): string {
  return JSON.stringify({ changes: [nextTick()] });
}

async function fire({ url, method, holds }: Target, headers: Headers, duration: number) {
  const result = await autocannon({
    url,
    connections,
    duration,
    headers,
    ...(method && {
      requests: [{ method, setupRequest: (request) => ({ ...request, body: tickBody() }) }],
    }),
    ...(holds && { verifyBody: (body) => body.includes(holds) }),
  });
  const { non2xx, errors, mismatches } = result;
  // A refusal is quicker than an answer: a number with refusals in it means nothing.
  if (non2xx + errors + mismatches > 0) {
    throw new Error(`${url}: ${non2xx} refused, ${errors} failed, ${mismatches} wrong answers`);
  }
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

/** The middle one of some numbers, by size. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Measures the targets in turns, so that whatever else the machine does falls on all of them. */
async function measure(targets: readonly Target[], headers: Headers): Promise<Load[]> {
  const measured = targets.map((target) => ({ target, results: [] as Omit<Load, "name">[] }));
  for (const target of targets) await fire(target, headers, warmUpSeconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const { target, results } of measured) {
      results.push(await fire(target, headers, roundSeconds));
    }
  }
  return measured.map(({ target, results }) => ({
    name: target.name,
    perSecond: median(results.map((result) => result.perSecond)),
    p99: median(results.map((result) => result.p99)),
  }));
}

/** Each group starts with the floor that the others stand on. */
export async function measureLoad({ floor, app }: Servers, headers: Headers) {
  const page = (name: string, path: string) => ({ name, url: app + path, holds: "</html>" });
  const pages = await measure(
    [
      { name: "empty page", url: floor + paths.home(defaultLocale), holds: "</html>" },
      page("dashboard", paths.dashboard(defaultLocale)),
      page("path", paths.path(defaultLocale)),
      page("landing", paths.home(defaultLocale)),
    ],
    headers,
  );
  const reads = await measure(
    [
      { name: "empty GET", url: `${floor}/api/empty` },
      { name: "progress", url: app + paths.progress, holds: '"items"' },
    ],
    headers,
  );
  const ticks = await measure(
    [
      { name: "empty POST", url: `${floor}/api/empty`, method: "POST" },
      { name: "tick", url: app + paths.progress, method: "POST", holds: '"applied"' },
    ],
    headers,
  );
  return { pages, reads, ticks };
}
