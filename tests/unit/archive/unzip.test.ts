import { describe, expect, it } from "vitest";
import { unpackArchive } from "@/lib/archive/unzip";
import { archiveLimits } from "@/lib/domain/archive";
import { zipOf } from "../../support/unit/archive-fixture";

/** The largest piece: 16 KiB, which deflate expands at most 1032-fold. */
const mostAtATime = 1032 * 16 * 1024;

describe("a zip that is a thousand times smaller than what is in it", () => {
  it("is unpacked up to as much as any may hold, and then given up on", async () => {
    const bomb = zipOf({ "langkah.json": new Uint8Array(archiveLimits.unpackedBytes + 1) });
    expect(bomb.length).toBeLessThan(archiveLimits.unpackedBytes / 900);
    let unpacked = 0;
    const reading = async () => {
      for await (const { length } of unpackArchive(bomb)) unpacked += length;
    };
    await expect(reading()).rejects.toMatchObject({ name: "ArchiveError", reason: "too-large" });
    expect(unpacked).toBeLessThanOrEqual(archiveLimits.unpackedBytes);
    expect(unpacked).toBeGreaterThan(archiveLimits.unpackedBytes - mostAtATime);
  });
});
