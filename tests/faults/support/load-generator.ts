import { expect } from "vitest";
import type { ChangeOutcome } from "@/lib/domain/change";
import { statuses } from "@/lib/domain/progress";
import { change } from "../../support/database/changes";
import { expectConsistent } from "../../support/database/consistency";
import { storedEventsOf } from "../../support/database/stored-rows";
import { sheetKeys } from "../../support/unit/article-sheet";
import { type ApiResponse, type ApiUser, postChanges } from "./api-user";

export class RequestLog {
  readonly sent = new Set<string>();
  readonly acknowledged = new Set<string>();
  /** How many requests got which status; 0 is a broken connection. */
  readonly statusCounts = new Map<number, number>();
  readonly failures: ApiResponse[] = [];
  longestMs = 0;

  count(status: number): void {
    this.statusCounts.set(status, (this.statusCounts.get(status) ?? 0) + 1);
  }

  /** The answers that were neither success nor "try again" nor a broken connection. */
  get surprises(): number[] {
    return [...this.statusCounts.keys()].filter((status) => ![0, 200, 503].includes(status));
  }
}

export async function sendTick(
  app: { url: string },
  user: ApiUser,
  requests: RequestLog,
): Promise<ApiResponse> {
  const pick = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)];
  const sent = change(pick(sheetKeys) ?? "git", pick(statuses) ?? "done");
  requests.sent.add(sent.id);
  const began = performance.now();
  const answer = await postChanges(app, user, [sent]);
  requests.longestMs = Math.max(requests.longestMs, performance.now() - began);
  requests.count(answer.status);
  if (answer.status === 200) {
    const { results } = answer.body as { results: ChangeOutcome[] };
    expect(results).toMatchObject([{ id: sent.id, outcome: "applied", status: sent.status }]);
    requests.acknowledged.add(sent.id);
  } else {
    requests.failures.push(answer);
  }
  return answer;
}

/** Starts clients that tick without a pause until they are stopped. */
export function startLoad(
  apps: readonly { url: string }[],
  users: readonly ApiUser[],
  requests: RequestLog,
  clients = 10,
): { stop(): Promise<void> } {
  let isRunning = true;
  const client = async (number: number) => {
    for (let turn = number; isRunning; turn += 1) {
      const app = apps[turn % apps.length];
      const user = users[number % users.length];
      if (!app || !user) throw new Error("There is no app or no user");
      try {
        await sendTick(app, user, requests);
      } catch (error) {
        if (!isConnectionError(error)) throw error;
        requests.count(0);
        // A server that is gone needs no more load.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const all = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return {
    stop: async () => {
      isRunning = false;
      await all;
    },
  };
}

function isConnectionError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError");
}

/** Expects that every stored tick was also acknowledged. */
export async function expectAllAcknowledged(
  users: readonly ApiUser[],
  requests: RequestLog,
): Promise<void> {
  for (const { learnerId } of users) {
    const unanswered = (await storedEventsOf(learnerId)).filter(
      ({ id }) => !requests.acknowledged.has(id),
    );
    expect(unanswered).toEqual([]);
  }
}

/** Expects every acknowledged tick once in the history, nothing that was not sent, and a projection that matches. */
export async function expectDurable(
  users: readonly ApiUser[],
  requests: RequestLog,
): Promise<void> {
  const stored: string[] = [];
  for (const { learnerId } of users) {
    stored.push(...(await storedEventsOf(learnerId)).map(({ id }) => id));
    await expectConsistent(learnerId);
  }
  const kept = new Set(stored);
  expect(kept.size).toBe(stored.length);
  expect([...requests.acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  expect(stored.filter((id) => !requests.sent.has(id))).toEqual([]);
}
