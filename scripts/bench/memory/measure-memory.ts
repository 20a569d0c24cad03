import { randomBytes } from "node:crypto";
import { zipSync } from "fflate";
import { connect } from "../../../lib/data/engines/connect";
import { createLearner } from "../learner";
import { confirm, download, openPreview, upload } from "./imports";
import { largestArchive } from "./large-archive";
import { type MeasuredApp, type MemorySample, startMeasuredApp } from "./measured-app";
import { runMixedUse } from "./mixed-use";

export type MemoryStep = MemorySample & { readonly name: string };

const seconds = 1000;
const settlingTime = 5 * seconds;

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));

function uploadOf(bytes: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync({ "x.bin": randomBytes(bytes) }, { level: 0 }));
}

/** The export asks for a password that was typed minutes ago. */
async function confirmSessions(database: string): Promise<void> {
  const connection = await connect(database);
  await connection.run(`UPDATE "Session" SET "confirmedAt" = "seenAt"`);
  await connection.close();
}

async function runSteps(
  app: MeasuredApp,
  steps: Readonly<Record<string, () => Promise<unknown>>>,
  onStep: (step: MemoryStep) => void,
): Promise<void> {
  for (const [name, work] of Object.entries(steps)) {
    await app.sample();
    await work();
    onStep({ name, ...(await app.sample()) });
  }
}

/** Measures an app in mixed use of so many ms, and with the largest imports, on empty databases. */
export async function measureMemory(
  databaseOf: (name: string) => Promise<string>,
  duration: number,
  onStep: (step: MemoryStep) => void,
): Promise<void> {
  const used = await startMeasuredApp(await databaseOf("memory-use"));
  await runSteps(used, { idle: () => pause(settlingTime) }, onStep);
  await runSteps(used, { "mixed use": () => runMixedUse(used.url, duration) }, onStep);

  // Made first: it takes seconds, in which the app would close the connections that later requests use.
  const archive = largestArchive();
  const uploads = uploadOf(31_000_000);
  const database = await databaseOf("memory-import");
  const app = await startMeasuredApp(database);
  const learner = await createLearner(app.url, { ticks: 0 });
  let preview = "";
  let page = "";
  let own = new Uint8Array();
  await runSteps(
    app,
    {
      "largest upload": async () => {
        preview = await upload(learner, archive);
      },
      preview: async () => {
        page = await openPreview(learner, preview);
      },
      "preview again": () => openPreview(learner, preview),
      import: async () => {
        const to = await confirm(learner, preview, page);
        if (!to.includes("done=imported")) throw new Error(`The import ended at ${to}`);
      },
      export: async () => {
        await confirmSessions(database);
        own = await download(learner);
      },
      "upload of it": async () => {
        preview = await upload(learner, own);
      },
      "its preview": () => openPreview(learner, preview),
      "ten uploads": () => Promise.all(Array.from({ length: 10 }, () => upload(learner, uploads))),
      afterwards: () => pause(settlingTime),
    },
    onStep,
  );
}
