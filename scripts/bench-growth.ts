import type { EngineName } from "../lib/data/engines/connection";
import { defaultLocale } from "../lib/domain/locale";
import { paths } from "../lib/paths";
import { measureTimes, type Probe } from "./bench/latency";
import { signIn, tickAt } from "./bench/learner";
import { printGrowth, printGrowthHead } from "./bench/report";
import { emailAt, longHistoryEmail, password, seedDatabase } from "./bench/seed";
import { createDatabase, engineFromArguments, serveApp, withServers } from "./bench/servers";
import { logLine } from "./setup/command.mjs";
import { setUp } from "./setup/setup.mjs";

/** Compares request times with 1 learner, with 10,000 learners and with 300,000 events and 5,000 log entries of one; never fails on a result. */
const learners = 10_000;
const rounds = 200;
/** Requests rotate over this many learners, so that database pages are not always cached. */
const sampleSize = 20;

type SignedInLearners = {
  readonly app: string;
  readonly sessions: readonly Record<string, string>[];
};

function requestSender(
  { app, sessions }: SignedInLearners,
  path: string,
  bodyAt?: (index: number) => string,
) {
  return async (index: number) => {
    const answer = await fetch(app + path, {
      headers: sessions[index % sessions.length],
      ...(bodyAt && { method: "POST", body: bodyAt(Math.floor(index / sessions.length)) }),
    });
    return { status: answer.status, body: await answer.text() };
  };
}

const requestKinds = [
  { name: "dashboard", path: paths.dashboard(defaultLocale), expectedText: "</html>" },
  { name: "history", path: paths.history(defaultLocale), expectedText: "</html>" },
  { name: "log", path: paths.log(defaultLocale), expectedText: "</html>" },
  { name: "progress", path: paths.progress, expectedText: '"items"' },
  {
    name: "tick",
    path: paths.progress,
    expectedText: '"applied"',
    bodyAt: (index: number) => JSON.stringify({ changes: [tickAt(index)] }),
  },
];

async function prepareLearners(
  engine: EngineName,
): Promise<Record<"alone" | "crowd" | "long", SignedInLearners>> {
  const empty = await createDatabase(engine, "empty");
  const full = await createDatabase(engine, "full");
  logLine(`filling a database on ${engine} with ${learners} learners (a minute or two)`);
  const start = performance.now();
  await seedDatabase(empty, 1);
  await seedDatabase(full, learners);
  logLine(`filled in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const [alone, crowd] = [await serveApp(empty), await serveApp(full)];
  const signInAll = async (app: string, emails: readonly string[]): Promise<SignedInLearners> => {
    const sessions = [];
    for (const email of emails) sessions.push(await signIn(app, { email, password }));
    return { app, sessions };
  };
  const sampledEmails = Array.from({ length: sampleSize }, (_, face) =>
    emailAt((face * learners) / sampleSize),
  );
  return {
    alone: await signInAll(alone, [emailAt(0)]),
    crowd: await signInAll(crowd, sampledEmails),
    long: await signInAll(crowd, [longHistoryEmail]),
  };
}

async function main(): Promise<void> {
  await setUp({ built: true });
  const measured = Object.entries(
    await prepareLearners(engineFromArguments(process.argv.slice(2))),
  );
  printGrowthHead(learners);
  for (const { name, path, expectedText, bodyAt } of requestKinds) {
    const probes: Probe[] = measured.map(([who, session]) => ({
      name: who,
      expectedText,
      send: requestSender(session, path, bodyAt),
    }));
    printGrowth(name, await measureTimes(probes, rounds));
  }
}

await withServers(main);
