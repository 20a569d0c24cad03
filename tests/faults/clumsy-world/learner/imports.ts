import { archiveRefusals } from "@/lib/domain/archive-refusal";
import { paths } from "@/lib/paths";
import type { Browser, OpenForm } from "../client/browser";
import { type Answer, locationOf } from "../client/site";
import type { DownloadedArchive } from "./archive-files";
import type { Learner } from "./learner";

function queryOf(answer: Answer): URLSearchParams {
  return new URL(locationOf(answer), "http://localhost").searchParams;
}

/** Chooses a file on the page and sends it. */
export async function uploadFile(browser: Browser, bytes: Uint8Array): Promise<Answer | null> {
  const form = await browser.openForm(paths.dataSettings("en"), "file");
  const file = new File([new Uint8Array(bytes)], "langkah.zip");
  return form ? form.submit({ file }) : null;
}

/** Whether the file itself was refused, not the moment. */
export function isFileRefused(answer: Answer): boolean {
  const reason = queryOf(answer).get("refused");
  return (archiveRefusals as readonly (string | null)[]).includes(reason);
}

/** The form below the preview of an upload; null where the upload was refused. */
export async function openPreview(browser: Browser, answer: Answer): Promise<OpenForm | null> {
  return queryOf(answer).has("upload") ? browser.openForm(locationOf(answer), "upload") : null;
}

/** Confirms the preview, and records what was added. */
export async function confirmImport(
  { ticks, notes, evidence, projects, log, plans, sessions }: Learner,
  form: OpenForm,
  { eventIds, noteTexts, ...rest }: DownloadedArchive,
  fields: Parameters<OpenForm["submit"]>[0],
): Promise<boolean> {
  ticks.send(eventIds);
  notes.import(noteTexts);
  evidence.import(rest.evidenceTitles);
  projects.import(rest.projectTitles);
  log.import(rest.logTitles);
  plans.import(rest.pauseReasons);
  sessions.imported += rest.sessionCount;
  const query = queryOf(await form.submit(fields));
  if (query.get("done") !== "imported") return false;
  ticks.imports.push({ ids: eventIds, added: Number(query.get("added")) });
  return true;
}
