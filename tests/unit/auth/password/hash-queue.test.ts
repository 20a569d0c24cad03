import { availableParallelism } from "node:os";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hashConcurrency, queueHash } from "@/lib/auth/password/hash-queue";
import { OverloadedError } from "@/lib/bulkhead";

/** Hashes that end when they are told to, and how many of them run. */
function hashes() {
  const running: (() => void)[] = [];
  let most = 0;
  const hash = () =>
    queueHash(async () => {
      await new Promise<void>((end) => {
        running.push(end);
        most = Math.max(most, running.length);
      });
    });
  const endOne = async () => {
    running.shift()?.();
    await vi.runAllTimersAsync();
  };
  return { hash, endOne, running, most: () => most };
}

const atOnce = hashConcurrency(availableParallelism());

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.useRealTimers();
});

describe("hashing", () => {
  it("leaves a core to the rest of the app, and never takes more than two", () => {
    expect([1, 2, 3, 4, 64].map(hashConcurrency)).toEqual([1, 1, 2, 2, 2]);
  });

  it("is done two at a time at most, however many come at once", async () => {
    const { hash, endOne, running, most } = hashes();
    const all = Array.from({ length: 10 }, hash);
    while (running.length > 0) await endOne();
    await Promise.all(all);
    expect(most()).toBe(atOnce);
  });

  it("refuses a hash when forty are queued, and accepts it once the queue is empty", async () => {
    const { hash, endOne, running } = hashes();
    const accepted = Array.from({ length: atOnce + 40 }, hash);
    await expect(hash()).rejects.toThrow(OverloadedError);
    await endOne();
    accepted.push(hash());
    while (running.length > 0) await endOne();
    await Promise.all(accepted);
    await queueHash(async () => undefined);
  });

  it("leaves the processor alone for as long as a hash took before the next begins", async () => {
    const hash = () => new Promise<void>((end) => setTimeout(end, 30));
    const ended: number[] = [];
    const start = performance.now();
    const all = Array.from({ length: atOnce * 3 }, () =>
      queueHash(hash).then(() => ended.push(performance.now() - start)),
    );
    await vi.runAllTimersAsync();
    await Promise.all(all);
    expect(ended).toEqual([30, 90, 150].flatMap((end) => Array(atOnce).fill(end)));
  });

  it("goes on after a hash that failed", async () => {
    for (let round = 0; round < 5; round += 1) {
      await expect(queueHash(() => Promise.reject(new Error("no memory")))).rejects.toThrow(
        "no memory",
      );
      await vi.runAllTimersAsync();
    }
    expect(await queueHash(async () => "next")).toBe("next");
  });
});
