import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

export type Request = {
  readonly url: string;
  readonly method?: "POST";
  readonly headers: Record<string, string>;
  readonly body?: string;
};

function send(
  agent: Agent,
  { url, body, ...options }: Request,
): Promise<{ status?: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ...options, agent }, (answer) => {
      text(answer).then(
        (responseBody) => resolve({ status: answer.statusCode, body: responseBody }),
        reject,
      );
    });
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

/**
 * Sends requests at random moments, as people who know nothing of each other would (a Poisson process), none of them
 * waiting for an earlier one. Returns what each took in ms, from the moment it was due to the end of its answer.
 */
export async function sendPoissonLoad(
  perSecond: number,
  seconds: number,
  requestAt: (index: number) => Request,
  isExpected: (answer: { status?: number; body: string }) => boolean,
): Promise<number[]> {
  // The connections are used in turn: one that is left alone is closed by the server, at times just when it is needed.
  const agent = new Agent({ keepAlive: true, maxSockets: 64, scheduling: "fifo" });
  const start = performance.now();
  const answers: Promise<number>[] = [];
  for (let due = start; ; ) {
    due += (-Math.log(1 - Math.random()) / perSecond) * 1000;
    if (due > start + seconds * 1000) break;
    const wait = due - performance.now();
    if (wait > 0) await setTimeout(wait);
    const nextRequest = requestAt(answers.length);
    const dueAt = due;
    const answer = send(agent, nextRequest).then(({ status, body }) => {
      if (isExpected({ status, body })) return performance.now() - dueAt;
      throw new Error(`${nextRequest.url}: ${status} ${body.slice(0, 200)}`);
    });
    // It is asked how it ended once all are sent; until then a failure is not one that nobody handles.
    answer.catch(() => undefined);
    answers.push(answer);
  }
  return Promise.all(answers).finally(() => agent.destroy());
}
