import { Agent } from "node:http";
import { setTimeout } from "node:timers/promises";
import { type Answer, type Request, sendRequest } from "./request";

/**
 * Sends requests at random moments, as people who know nothing of each other would (a Poisson process), none of them
 * waiting for an earlier one. Returns what each took in ms, from the moment it was due to the end of its answer.
 */
export async function sendPoissonLoad(
  perSecond: number,
  seconds: number,
  requestAt: (index: number) => Request,
  isExpected: (answer: Answer) => boolean,
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
    const answer = sendRequest(agent, nextRequest).then(({ status, body }) => {
      if (isExpected({ status, body })) return performance.now() - dueAt;
      throw new Error(`${nextRequest.url}: ${status} ${body.slice(0, 200)}`);
    });
    // It is asked how it ended once all are sent; until then a failure is not one that nobody handles.
    answer.catch(() => undefined);
    answers.push(answer);
  }
  return Promise.all(answers).finally(() => agent.destroy());
}
