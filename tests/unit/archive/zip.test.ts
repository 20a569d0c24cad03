import { unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { zipStream } from "@/lib/archive/zip";

afterEach(() => {
  vi.useRealTimers();
});

async function* oneFile() {
  yield { name: "langkah.json", pieces: ["{}"] };
}

describe("a zip file", () => {
  it.each(["1970-01-01", "1979-12-31", "2026-11-30", "2099-12-31", "2106-02-07"])(
    "is made by a clock that says %s",
    async (date) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(date) });
      const bytes = await new Response(zipStream(oneFile())).bytes();
      expect(new TextDecoder().decode(unzipSync(bytes)["langkah.json"])).toBe("{}");
    },
  );
});
