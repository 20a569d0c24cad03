import { setImmediate as aWhile } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { write } from "@/lib/data/database";

describe("a write to SQLite", () => {
  it("runs one at a time, in the order of arrival", async () => {
    const order: string[] = [];
    await Promise.all(
      ["a", "b", "c"].map((name) =>
        write(async () => {
          order.push(`${name} begins`);
          await aWhile();
          await aWhile();
          order.push(`${name} ends`);
        }),
      ),
    );
    expect(order).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });
});
