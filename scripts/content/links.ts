import { setTimeout } from "node:timers/promises";
import type { CheckedDays } from "@/lib/domain/resource";
import project from "../../package.json";

type LinkOutcome =
  | { readonly kind: "answers" }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "gone"; readonly status: number }
  | { readonly kind: "unclear"; readonly reason: string };

export type LinkResult = LinkOutcome & { readonly url: string };

const userAgent = `Langkah/${project.version} (content:links; a maintainer checks whether a link still answers)`;
const timeout = 10_000;
const pause = 1_000;

async function request(url: string, method: "HEAD" | "GET"): Promise<LinkOutcome> {
  try {
    const response = await fetch(url, {
      method,
      headers: { "User-Agent": userAgent },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return outcomeOf(url, response);
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return { kind: "unclear", reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

function outcomeOf(url: string, { status, url: final }: Response): LinkOutcome {
  if (status === 404 || status === 410) return { kind: "gone", status };
  if (status !== 200) return { kind: "unclear", reason: `status ${status}` };
  const isSame = final === url.replace(/#.*/, "");
  return isSame ? { kind: "answers" } : { kind: "moved", to: final };
}

const hostOf = (url: string) => new URL(url).host;

type Wait = (milliseconds: number) => Promise<unknown>;

/** Servers may refuse HEAD, so that only GET tells what does not answer. */
async function checkLink(url: string, wait: Wait): Promise<LinkResult> {
  const head = await request(url, "HEAD");
  if (head.kind === "answers" || head.kind === "moved") return { ...head, url };
  await wait(pause);
  return { ...(await request(url, "GET")), url };
}

/** Sends each host one request at a time, a second apart; hosts are asked side by side. */
export async function checkLinks(
  urls: readonly string[],
  onResult: (result: LinkResult) => void,
  wait: Wait = setTimeout,
): Promise<readonly LinkResult[]> {
  const hosts = new Set(urls.map(hostOf));
  const results = Array.from(hosts, async (host) => {
    const urlsOfHost = urls.filter((url) => hostOf(url) === host);
    const ofHost: LinkResult[] = [];
    for (const [index, url] of urlsOfHost.entries()) {
      if (index > 0) await wait(pause);
      const result = await checkLink(url, wait);
      onResult(result);
      ofHost.push(result);
    }
    return ofHost;
  });
  return (await Promise.all(results)).flat();
}

/** Today for what answered, the earlier day for what is unclear, none for what is gone or has moved; by URL. */
export function checkedDaysAfter(
  before: CheckedDays,
  results: readonly LinkResult[],
  today: string,
): CheckedDays {
  const days = results.flatMap(({ url, kind }): [string, string][] => {
    const earlier = kind === "unclear" ? before[url] : undefined;
    const day = kind === "answers" ? today : earlier;
    return day === undefined ? [] : [[url, day]];
  });
  return Object.fromEntries(days.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function describeResult(result: LinkResult): string {
  switch (result.kind) {
    case "answers":
      return `answers  ${result.url}`;
    case "moved":
      return `moved    ${result.url} to ${result.to}`;
    case "gone":
      return `gone     ${result.url} (${result.status})`;
    case "unclear":
      return `unclear  ${result.url} (${result.reason})`;
  }
}
