import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../setup/command.mjs";
import { startApp } from "../servers";

/** Memory in MB, the longest gap of the event loop in ms, since the last sample. */
export type MemorySample = {
  readonly resident: number;
  readonly peak: number;
  readonly gap: number;
};

export type MeasuredApp = { readonly url: string; sample(): Promise<MemorySample> };

/** In MB: what the app must do with. */
export const heapMb = 384;

export async function startMeasuredApp(database: string, folder = root): Promise<MeasuredApp> {
  const file = join(mkdtempSync(join(tmpdir(), "langkah-memory-")), "sample");
  const sampler = join(root, "scripts", "bench", "memory", "sampler.cjs");
  const { url, process: app } = await startApp(database, folder, {
    NODE_OPTIONS: `--max-old-space-size=${heapMb} --require=${sampler}`,
    LANGKAH_BENCH_MEMORY: file,
  });
  const sample = async (): Promise<MemorySample> => {
    rmSync(file, { force: true });
    app.kill("SIGUSR2");
    while (!existsSync(file)) {
      if (app.exitCode !== null || app.signalCode !== null)
        throw new Error(`The app ended with ${app.exitCode ?? app.signalCode}`);
      await new Promise((next) => setTimeout(next, 10));
    }
    return JSON.parse(readFileSync(file, "utf8"));
  };
  return { url, sample };
}
