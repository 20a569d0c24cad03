import { describe, expect, it } from "vitest";
import { endLease, takeLease } from "@/lib/data/lease";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 2, minutes));

describe("a job that several instances could do", () => {
  it("is done by one of ten that ask at once", async () => {
    const asked = Array.from({ length: 10 }, (_, index) =>
      takeLease("race", `instance ${index}`, { now: at(0), until: at(10) }),
    );
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
  });

  it("is free again when its time is over, and not a moment before", async () => {
    const ask = (minute: number) =>
      takeLease("time", "instance", { now: at(minute), until: at(minute + 10) });
    expect(await ask(0)).toBe(true);
    expect(await ask(9)).toBe(false);
    expect(await ask(10)).toBe(true);
    expect(await ask(11)).toBe(false);
  });

  it("is given back only by whoever has it", async () => {
    const ask = (holder: string) => takeLease("gift", holder, { now: at(0), until: at(10) });
    expect(await ask("one")).toBe(true);
    await endLease("gift", "another");
    expect(await ask("two")).toBe(false);
    await endLease("gift", "one");
    expect(await ask("two")).toBe(true);
  });
});
