import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressOf } from "@/lib/domain/completion";
import { effortsOf } from "@/lib/domain/effort";
import type { Status } from "@/lib/domain/progress";
import { emphasisedBy, remainingItemsOf } from "@/lib/domain/remaining-items";
import { statesFor } from "../../support/unit/item-states";
import { allDone, anyStates, emphasis, path, today } from "../../support/unit/plan-arbitraries";

type Order = Parameters<typeof remainingItemsOf>[2];

function remaining(statuses: Readonly<Record<string, Status>>, order?: Order): string[] {
  const states = statesFor(statuses);
  return remainingItemsOf(progressOf(path, states), states, order).map(({ item }) => item.key);
}

describe("the remaining items", () => {
  it("are none when everything is done", () => {
    expect(remainingItemsOf(progressOf(path, allDone(today)), allDone(today))).toEqual([]);
  });

  it("are as many as the path requires, and doing them all makes 100 percent", () => {
    fc.assert(
      fc.property(
        anyStates,
        fc.constantFrom(null, ...emphasis.keys()),
        (states, specialisation) => {
          const progress = progressOf(path, states);
          const items = remainingItemsOf(progress, states, {
            emphasised: emphasisedBy(emphasis, specialisation),
          });
          expect(items.length).toBe(progress.required - progress.done);
          const done = statesFor(Object.fromEntries(items.map(({ item }) => [item.key, "done"])));
          expect(progressOf(path, new Map([...states, ...done])).percent).toBe(100);
        },
      ),
    );
  });

  it("come after those of them that they build on, unless they are started", () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const items = remainingItemsOf(progressOf(path, states), states).map(({ item }) => item);
        const waiting = items.filter(({ key }) => states.get(key)?.status !== "learning");
        const places = new Map(waiting.map(({ key }, place) => [key, place]));
        for (const [place, { after }] of waiting.entries())
          for (const before of after) expect(places.get(before) ?? -1).toBeLessThan(place);
      }),
    );
  });

  it("begin with what is started", () => {
    expect(remaining({ docker: "learning" })[0]).toBe("docker");
    expect(remaining({})[0]).toBe("python");
  });

  it("leave a skipped and a retired item for last where there is a choice", () => {
    expect(remaining({})).toContain("flask");
    expect(remaining({ flask: "skipped" })).not.toContain("flask");
    expect(remaining({ flask: "skipped" })).toContain("fastapi");
    expect(remaining({})).toContain("cert-free");
  });

  it("prefer what a specialisation emphasises where there is a choice, and nothing else", () => {
    const plain = remaining({});
    const emphasised = remaining({}, { emphasised: emphasisedBy(emphasis, "cv-engineer") });
    expect(plain).not.toContain("pytorch");
    expect(emphasised).toEqual(expect.arrayContaining(["pytorch", "proj-face-detection"]));
    expect(emphasised.length).toBe(plain.length);
  });

  it("without a known specialisation emphasise nothing", () => {
    expect(emphasisedBy(emphasis, null)).toEqual([]);
    expect(emphasisedBy(emphasis, "unknown")).toEqual([]);
  });

  it("prefer the least effort where the lightest are wanted", () => {
    const lightest = effortsOf(path, new Map(), new Map(), {});
    const light = remaining({}, { emphasised: [], lightest });
    expect(remaining({})).toContain("tensorflow");
    expect(light).toContain("scikit-learn");
    expect(light.length).toBe(remaining({}).length);
  });
});
