import { describe, expect, it } from "vitest";
import { acquireLease, releaseLease } from "@/lib/data/lease";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 2, minutes));

describe("a lease for a job", () => {
  it("is acquired by one of ten concurrent instances", async () => {
    const asked = Array.from({ length: 10 }, (_, index) =>
      acquireLease("race", `instance ${index}`, { now: at(0), until: at(10) }),
    );
    expect((await Promise.all(asked)).filter((result) => result === "acquired")).toHaveLength(1);
  });

  it("can be acquired again exactly when it expires", async () => {
    const ask = (minute: number) =>
      acquireLease("time", "instance", { now: at(minute), until: at(minute + 10) });
    expect(await ask(0)).toBe("acquired");
    expect(await ask(9)).toBe("held");
    expect(await ask(10)).toBe("acquired");
    expect(await ask(11)).toBe("held");
  });

  it("is released only by its holder", async () => {
    const ask = (holder: string) => acquireLease("gift", holder, { now: at(0), until: at(10) });
    expect(await ask("one")).toBe("acquired");
    await releaseLease("gift", "another");
    expect(await ask("two")).toBe("held");
    await releaseLease("gift", "one");
    expect(await ask("two")).toBe("acquired");
  });

  it("from a clock that was ahead is repaired, but not from one that differs by seconds", async () => {
    const ask = (minute: number) =>
      acquireLease("ahead", "instance", { now: at(minute), until: at(minute + 10) });
    expect(await ask(1)).toBe("acquired");
    expect(await ask(0)).toBe("held");
    const aYearAhead = 365 * 24 * 60;
    expect(await ask(aYearAhead)).toBe("acquired");
    expect(await ask(2)).toBe("repaired");
    expect(await ask(3)).toBe("held");
  });
});
