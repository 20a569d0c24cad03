import { setImmediate as settle } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openLines } from "@/lib/data/lines";

/** Work that ends when it is told to, and says when it began. */
function held(began: string[], name: string) {
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

describe("work in one line", () => {
  it("runs one at a time, first come, first served", async () => {
    const inLine = openLines();
    const began: string[] = [];
    const [first, second, third] = ["1", "2", "3"].map((name) => held(began, name));
    const results = [first, second, third].map((each) => each && inLine("siti", each.work));
    await settle();
    expect(began).toEqual(["1"]);
    third?.finish();
    first?.finish();
    await settle();
    expect(began).toEqual(["1", "2"]);
    second?.finish();
    expect(await Promise.all(results)).toEqual(["1", "2", "3"]);
    expect(began).toEqual(["1", "2", "3"]);
  });

  it("goes on after one that fails, which alone hears of it", async () => {
    const inLine = openLines();
    const failing = inLine("siti", () => Promise.reject(new Error("no")));
    const next = inLine("siti", async () => "yes");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});

describe("work in another line, or in none", () => {
  it("does not wait", async () => {
    const inLine = openLines();
    const began: string[] = [];
    const busy = held(began, "busy");
    const waiting = inLine("siti", busy.work);
    expect(await inLine("budi", async () => "other")).toBe("other");
    expect(await inLine(undefined, async () => "none")).toBe("none");
    busy.finish();
    await waiting;
  });
});
