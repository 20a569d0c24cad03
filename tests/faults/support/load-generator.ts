import { expect } from "vitest";
import type { Change, ChangeOutcome } from "@/lib/domain/change";
import { type Status, statuses } from "@/lib/domain/progress";
import { change } from "../../support/database/changes";
import { expectConsistent } from "../../support/database/consistency";
import { storedEventsOf } from "../../support/database/stored-rows";
import { sheetKeys } from "../../support/unit/article-sheet";
import { type ApiResponse, type ApiUser, postChanges } from "./api-user";

function pick<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}

export class RequestLog {
  readonly sent = new Set<string>();
  readonly acknowledged = new Map<string, ChangeOutcome & { readonly learnerId: string }>();
  /** How many requests got which status; 0 is a broken connection. */
  readonly statusCounts = new Map<number, number>();
  readonly failures: ApiResponse[] = [];
  private readonly statuses = new Map<string, Status>();
  longestMs = 0;

  /** A change to what the item is not yet, as far as the answers tell, so that it has to be written. */
  nextChange({ learnerId }: ApiUser): Change {
    const item = pick(sheetKeys) ?? "git";
    const now = this.statuses.get(`${learnerId} ${item}`) ?? "not-started";
    const others = statuses.filter((status) => status !== now && status !== "not-started");
    return change(item, pick(others) ?? "done");
  }

  acknowledge({ learnerId }: ApiUser, outcome: ChangeOutcome): void {
    this.acknowledged.set(outcome.id, { ...outcome, learnerId });
    this.statuses.set(`${learnerId} ${outcome.item}`, outcome.status);
  }

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
  const sent = requests.nextChange(user);
  requests.sent.add(sent.id);
  const began = performance.now();
  const answer = await postChanges(app, user, [sent]);
  requests.longestMs = Math.max(requests.longestMs, performance.now() - began);
  requests.count(answer.status);
  if (answer.status === 200) {
    const { results } = answer.body as { results: ChangeOutcome[] };
    expect(results).toMatchObject([{ id: sent.id, outcome: "applied", status: sent.status }]);
    for (const outcome of results) requests.acknowledge(user, outcome);
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

/**
 * Expects every acknowledged tick once in the history, or the change that had made it so already; nothing that was not
 * sent; and a projection that matches.
 */
export async function expectDurable(
  users: readonly ApiUser[],
  requests: RequestLog,
): Promise<void> {
  const stored: string[] = [];
  const statuses = new Map<string, string>();
  for (const { learnerId } of users) {
    for (const { id, item, version, to } of await storedEventsOf(learnerId)) {
      stored.push(id);
      statuses.set(`${learnerId} ${item} ${version}`, to);
    }
    await expectConsistent(learnerId);
  }
  const kept = new Set(stored);
  expect(kept.size).toBe(stored.length);
  const lost = [...requests.acknowledged].filter(([id, { learnerId, item, version, status }]) => {
    const already = statuses.get(`${learnerId} ${item} ${version}`) ?? "not-started";
    return !kept.has(id) && already !== status;
  });
  expect(lost).toEqual([]);
  expect(stored.filter((id) => !requests.sent.has(id))).toEqual([]);
}
