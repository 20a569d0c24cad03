import { setImmediate as settle } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createBulkhead, isOverloaded, OverloadedError } from "@/lib/bulkhead";

function deferredWork(began: string[], name: string) {
  let finish: () => void = () => undefined;
  const end = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async () => {
    began.push(name);
    await end;
    return name;
  };
  return { work, finish };
}

function startWork(
  inTurn: ReturnType<typeof createBulkhead>,
  names: readonly string[],
  key?: string,
) {
  const began: string[] = [];
  const works = names.map((name) => deferredWork(began, name));
  const results = works.map(({ work }) => inTurn(work, key));
  return { began, works, results };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("work in a bulkhead", () => {
  it("runs one at a time, first come, first served", async () => {
    const inTurn = createBulkhead({ concurrency: 1, queue: 2 });
    const { began, works, results } = startWork(inTurn, ["1", "2", "3"]);
    await settle();
    expect(began).toEqual(["1"]);
    works[2]?.finish();
    works[0]?.finish();
    await settle();
    expect(began).toEqual(["1", "2"]);
    works[1]?.finish();
    expect(await Promise.all(results)).toEqual(["1", "2", "3"]);
    expect(began).toEqual(["1", "2", "3"]);
  });

  it("never runs more at a time than its concurrency", async () => {
    const inTurn = createBulkhead({ concurrency: 2, queue: 2 });
    const { began, works, results } = startWork(inTurn, ["1", "2", "3", "4"]);
    await settle();
    expect(began).toEqual(["1", "2"]);
    works[1]?.finish();
    await settle();
    expect(began).toEqual(["1", "2", "3"]);
    for (const { finish } of works) finish();
    await Promise.all(results);
    const next = startWork(inTurn, ["5", "6", "7"]);
    await settle();
    expect(next.began).toEqual(["5", "6"]);
    for (const { finish } of next.works) finish();
    await Promise.all(next.results);
  });

  it("is rejected when the queue is full, and accepted once there is room again", async () => {
    const inTurn = createBulkhead({ concurrency: 1, queue: 2 });
    const { works, results } = startWork(inTurn, ["1", "2", "3"]);
    const begin = vi.fn(async () => "too many");
    await expect(inTurn(begin)).rejects.toThrow(OverloadedError);
    expect(begin).not.toHaveBeenCalled();
    works[0]?.finish();
    await settle();
    const late = inTurn(async () => "4");
    for (const { finish } of works) finish();
    expect(await Promise.all([...results, late])).toEqual(["1", "2", "3", "4"]);
  });

  it("is rejected after its maximum wait, without affecting the next", async () => {
    const clock = vi.spyOn(performance, "now").mockReturnValue(1_000);
    const inTurn = createBulkhead({ concurrency: 1, queue: 2, maxWait: 100 });
    const { began, works, results } = startWork(inTurn, ["1", "2"]);
    clock.mockReturnValue(1_050);
    const third = inTurn(async () => "3");
    clock.mockReturnValue(1_101);
    works[0]?.finish();
    expect(await results[0]).toBe("1");
    await expect(results[1]).rejects.toThrow(OverloadedError);
    expect(await third).toBe("3");
    expect(began).toEqual(["1"]);
  });

  it("continues after a failure, which rejects only its own promise", async () => {
    const inTurn = createBulkhead({ concurrency: 1, queue: 1 });
    const failing = inTurn(() => Promise.reject(new Error("no")));
    const next = inTurn(async () => "yes");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });

  it("does not wait for work with another key, which has its own queue", async () => {
    const inTurn = createBulkhead({ concurrency: 1, queue: 0 });
    const { works, results } = startWork(inTurn, ["1"], "siti");
    await expect(inTurn(async () => "2", "siti")).rejects.toThrow(OverloadedError);
    expect(await inTurn(async () => "3", "budi")).toBe("3");
    works[0]?.finish();
    await Promise.all(results);
    expect(await inTurn(async () => "4", "siti")).toBe("4");
  });
});

describe("an overload error", () => {
  it("is recognised by name across bundles, and nothing else is", () => {
    const elsewhere = Object.assign(new Error("full"), { name: "OverloadedError" });
    expect([new OverloadedError("full"), elsewhere].map(isOverloaded)).toEqual([true, true]);
    expect([new Error("OverloadedError"), "full", null].map(isOverloaded)).toEqual([
      ...[false, false, false],
    ]);
  });
});
