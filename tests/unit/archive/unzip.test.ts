import { describe, expect, it } from "vitest";
import { unpack } from "@/lib/archive/unzip";
import { archiveLimits } from "@/lib/domain/archive";
import { zipped } from "../../support/archives";

/** The most that is handed on at a time: 16 KiB, of which deflate makes a thousand times as much. */
const mostAtATime = 1032 * 16 * 1024;

describe("a zip that is a thousand times smaller than what is in it", () => {
  it("is unpacked up to as much as any may hold, and then given up on", async () => {
    const bomb = zipped({ "langkah.json": new Uint8Array(archiveLimits.unpacked + 1) });
    expect(bomb.length).toBeLessThan(archiveLimits.unpacked / 900);
    let unpacked = 0;
    const reading = async () => {
      for await (const { length } of unpack(bomb)) unpacked += length;
    };
    await expect(reading()).rejects.toMatchObject({ name: "ArchiveError", reason: "too-large" });
    expect(unpacked).toBeLessThanOrEqual(archiveLimits.unpacked);
    expect(unpacked).toBeGreaterThan(archiveLimits.unpacked - mostAtATime);
  });
});
