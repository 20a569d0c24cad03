import { defaultLocale } from "../../../lib/domain/locale";
import { paths } from "../../../lib/paths";
import { hiddenFields } from "../../../tests/support/browser/hidden-fields";
import type { BenchLearner } from "../learner";

type Upload = Uint8Array<ArrayBuffer>;

/** Uploads a file as the form does. Returns the address that the browser is sent to. */
export async function upload({ app, headers }: BenchLearner, file: Upload): Promise<string> {
  const body = new FormData();
  body.set("file", new Blob([file]), "langkah.zip");
  const { "content-type": _, ...others } = headers;
  const answer = await fetch(app + paths.importFile(defaultLocale), {
    method: "POST",
    headers: others,
    body,
    redirect: "manual",
  });
  return answer.headers.get("location") ?? `${answer.status} ${await answer.text()}`;
}

/** The page that asks what to import. Throws where there is none. */
export async function openPreview({ app, headers }: BenchLearner, path: string): Promise<string> {
  const page = await (await fetch(app + path, { headers })).text();
  if (!page.includes('name="profile"')) throw new Error(`${path} has no preview: ${page}`);
  return page;
}

/** Presses the button of the preview. Returns the address that the browser is sent to. */
export async function confirm(
  { app, headers }: BenchLearner,
  path: string,
  page: string,
): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries(hiddenFields(page, "profile"))) body.set(name, value);
  const { "content-type": _, ...others } = headers;
  const answer = await fetch(app + path, {
    method: "POST",
    headers: others,
    body,
    redirect: "manual",
  });
  return answer.headers.get("location") ?? `${answer.status} ${await answer.text()}`;
}

/** Downloads the own export. */
export async function download({ app, headers }: BenchLearner): Promise<Upload> {
  const answer = await fetch(app + paths.exportFile(defaultLocale), { headers });
  if (!answer.ok) throw new Error(`The export failed: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
