import path from "node:path";
import type { Worker } from "node:worker_threads";

/** A PDF with the characters that no font has, in whose place it has a sign. */
type Typeset = { readonly pdf: Uint8Array<ArrayBuffer>; readonly missing: readonly string[] };
type Answer = Typeset & { readonly id: number; readonly error?: string };
type Job = { readonly resolve: (result: Typeset) => void; readonly reject: (error: Error) => void };
type Typesetter = { readonly worker: Worker; readonly jobs: Map<number, Job> };

let current: Typesetter | null = null;
let lastId = 0;

/** A thread of its own, because Typst first looks through all fonts of the machine, which may take half a second. */
function startTypesetter(): Typesetter {
  const folder = path.join(/*turbopackIgnore: true*/ process.cwd(), "lib/portfolio/pdf");
  // Turbopack would bundle the file of a Worker that is imported, and fails on one that it cannot find.
  const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
  const worker = new Thread(path.join(folder, "typst-worker.mjs"), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  });
  const jobs: Typesetter["jobs"] = new Map();
  worker.unref();
  worker.on("message", ({ id, error, ...result }: Answer) => {
    if (error === undefined) jobs.get(id)?.resolve(result);
    else jobs.get(id)?.reject(new Error(error));
    jobs.delete(id);
    if (jobs.size === 0) worker.unref();
  });
  worker.once("error", (error) => {
    current = null;
    for (const { reject } of jobs.values()) reject(error);
  });
  return { worker, jobs };
}

export function typeset(portfolio: unknown, date: Date): Promise<Typeset> {
  current ??= startTypesetter();
  const { worker, jobs } = current;
  lastId += 1;
  const id = lastId;
  const seconds = Math.floor(date.getTime() / 1000);
  return new Promise((resolve, reject) => {
    jobs.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, portfolio: JSON.stringify(portfolio), seconds });
  });
}
