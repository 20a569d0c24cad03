import { Agent } from "node:http";
import { sendRequest } from "../request";
import { quantile } from "../statistics";
import type { Target } from "./targets";

/** Latencies in ms. */
export type Round = { readonly perSecond: number; readonly p50: number; readonly p99: number };

const connections = 10;

/** Requests a target once; returns the latency in ms. Throws on a wrong answer: refusals are quicker. */
export async function requestTarget(
  agent: Agent,
  { url, headers, createBody, holds }: Target,
): Promise<number> {
  const sentAt = performance.now();
  const post = createBody && ({ method: "POST", body: createBody() } as const);
  const { status, body } = await sendRequest(agent, { url, headers, ...post });
  const latency = performance.now() - sentAt;
  if (status !== 200 || !body.includes(holds)) {
    throw new Error(`${url}: ${status} ${body.slice(0, 200)}`);
  }
  return latency;
}

/** Requests a target for some seconds as fast as it answers. */
export async function fire(target: Target, seconds: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const start = performance.now();
  const sendInTurn = async () => {
    while (performance.now() < start + seconds * 1000) {
      latencies.push(await requestTarget(agent, target));
    }
  };
  await Promise.all(Array.from({ length: connections }, sendInTurn)).finally(() => agent.destroy());
  // The last answers are waited for: cut off, they would still be made during the next target's round.
  const perSecond = latencies.length / ((performance.now() - start) / 1000);
  return { perSecond, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}
