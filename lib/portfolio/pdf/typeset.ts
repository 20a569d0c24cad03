import type { ChildProcess } from "node:child_process";
import path from "node:path";

/** A PDF with the characters that no font has, in whose place it has a sign. */
type Typeset = { readonly pdf: Uint8Array<ArrayBuffer>; readonly missing: readonly string[] };
type Answer = Typeset & { readonly id: number; readonly error?: string };
type Job = {
  readonly portfolio: string;
  readonly seconds: number;
  readonly resolve: (result: Typeset) => void;
  readonly reject: (error: Error) => void;
};
type Typesetter = { readonly child: ChildProcess; readonly jobs: Map<number, Job> };

class TypesetterEndedError extends Error {
  override name = "TypesetterEndedError";
}

/** Others than Plus Jakarta Sans has. */
const unusual = /[^ -\u017F\u2010-\u2027\u20AC\u2212]/gu;

let current: Typesetter | null = null;
let lastId = 0;

/** Neither it nor what it writes keeps this process from ending. */
function hold({ child, jobs }: Typesetter): void {
  const action = jobs.size === 0 ? "unref" : "ref";
  child[action]();
  child.channel?.[action]();
}

/** The first of its jobs ended it; another process does the others. */
function onEnd(ended: Typesetter, cause: unknown): void {
  if (current !== ended) return;
  current = null;
  const [first, ...others] = ended.jobs.values();
  first?.reject(new TypesetterEndedError(`Typst ended its process: ${cause}`));
  for (const job of others) send(job);
}

/**
 * A process of its own, because a fault of Typst ends it, and because Typst first looks through all fonts of the machine,
 * which may take half a second. It gets no secrets, and what it prints, which may be text of a learner, is no log line.
 */
function startTypesetter(): Typesetter {
  const folder = path.join(/*turbopackIgnore: true*/ process.cwd(), "lib/portfolio/pdf");
  // Turbopack would bundle a file that is forked, and fails on one that it cannot find.
  const { fork } = process.getBuiltinModule("node:child_process");
  const child = fork(path.join(folder, "typst-worker.mjs"), {
    execArgv: ["--max-old-space-size=48"],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const typesetter: Typesetter = { child, jobs: new Map() };
  child.on("message", ({ id, error, ...result }: Answer) => {
    const job = typesetter.jobs.get(id);
    typesetter.jobs.delete(id);
    hold(typesetter);
    if (error === undefined) job?.resolve(result);
    else job?.reject(new Error(error));
  });
  child.on("error", (error) => onEnd(typesetter, error));
  child.on("exit", (code, signal) => onEnd(typesetter, signal ?? code));
  return typesetter;
}

function send(job: Job): void {
  current ??= startTypesetter();
  lastId += 1;
  current.jobs.set(lastId, job);
  hold(current);
  current.child.send({ id: lastId, portfolio: job.portfolio, seconds: job.seconds });
}

function attempt(portfolio: string, seconds: number): Promise<Typeset> {
  return new Promise((resolve, reject) => send({ portfolio, seconds, resolve, reject }));
}

/** Text that ends Typst has signs instead of all that is unusual. */
export async function typeset(portfolio: unknown, date: Date): Promise<Typeset> {
  const text = JSON.stringify(portfolio);
  const seconds = Math.floor(date.getTime() / 1000);
  try {
    return await attempt(text, seconds);
  } catch (error) {
    if (!(error instanceof TypesetterEndedError)) throw error;
    const { pdf } = await attempt(text.replace(unusual, "\uFFFD"), seconds);
    return { pdf, missing: [...new Set(text.match(unusual))] };
  }
}
