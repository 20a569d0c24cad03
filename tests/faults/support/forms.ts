import { expect } from "vitest";
import type { Locale } from "@/lib/domain/locale";
import { failureMessages } from "@/lib/i18n/failure-messages";
import { messages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { hiddenFields } from "../../support/browser/hidden-fields";
import { type ApiResponse, type ApiUser, sendRequest } from "./api-user";
import type { App } from "./app";

/** Another browser, where nobody is signed in. */
const stranger: ApiUser = { learnerId: "", email: "", cookie: "" };

/** Node refuses shorter ones, and some of dashes alone. */
const boundary = "------boundary-of-a-form-in-a-test";

const asBrowser = { accept: "text/html,application/xhtml+xml" } as const;

/** A multipart body of one's own: the test sets its content type. */
function encodeForm(fields: Readonly<Record<string, string>>): RequestInit {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const headers = { ...asBrowser, "content-type": `multipart/form-data; boundary=${boundary}` };
  return { method: "POST", headers, body: `${parts.join("")}--${boundary}--\r\n` };
}

function encodeFile(content: string): RequestInit {
  const file = encodeForm({ file: content });
  return {
    ...file,
    body: String(file.body).replace('name="file"', 'name="file"; filename="x.zip"'),
  };
}

const withoutEntities = (html: string) => html.replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

function expectWords({ status, headers, body }: ApiResponse, locale: Locale, text: string): void {
  expect(withoutEntities(String(body))).toContain(text);
  expect(String(body)).toContain(`<html lang="${locale}"`);
  expect(status).toBe(503);
  expect(headers.get("retry-after")).toMatch(/^\d+$/);
}

const openPage = (app: App, user: ApiUser, url: string) =>
  sendRequest(app, user, url, { headers: asBrowser });

type OpenedForm = (values: Readonly<Record<string, string>>) => Promise<ApiResponse>;

/** Opens a page; what is returned sends its form as a browser without JavaScript does. */
async function openForm(
  app: App,
  user: ApiUser,
  [url, field]: readonly [url: string, field: string],
): Promise<OpenedForm> {
  const page = String((await openPage(app, user, url)).body);
  const hidden = hiddenFields(page, field);
  return (values) => sendRequest(app, user, url, encodeForm({ ...hidden, ...values }));
}

export const openSettings = (app: App, user: ApiUser) =>
  openForm(app, user, [paths.settings("id"), "name"]);

const newProfile = { name: "Nama yang baru", language: "id", timeZone: "Asia/Makassar" };

/** Expects every kind of form to be refused in words, with what was typed and without what is secret. */
export async function expectFormsExplained(app: App, user: ApiUser): Promise<void> {
  const settings = await (await openSettings(app, user))(newProfile);
  expectWords(settings, "id", messages.id.account.errors.form.unavailable);
  expect(settings.body).toMatch(/name="name"[^>]*value="Nama yang baru"/);

  const who = { email: "typed@example.org", password: "never shown again" };
  const signIn = await (await openForm(app, stranger, [paths.signIn("en"), "password"]))(who);
  expectWords(signIn, "en", messages.en.account.errors.form.unavailable);
  expect(signIn.body).toContain(`value="${who.email}"`);
  expect(signIn.body).not.toContain(who.password);

  const ticks = { done: "git", shown: "git:not-started:0" };
  const checklist = await (await openForm(app, user, [paths.skills("en"), "done"]))(ticks);
  expectWords(checklist, "en", failureMessages.en.form.text);
  const upload = await sendRequest(app, user, paths.importFile("en"), encodeFile("no archive"));
  // Where no file can be written, an upload ends before the database is asked.
  const location = upload.headers.get("location");
  if (location === null) expectWords(upload, "en", failureMessages.en.form.text);
  else expect(location).toBe(paths.dataSettings("en", { refused: "busy" }));

  const signOut = await sendRequest(app, user, paths.signOut, {
    method: "POST",
    headers: {
      ...asBrowser,
      "content-type": "application/x-www-form-urlencoded",
      referer: `${app.url}${paths.settings("en")}?saved=1`,
    },
    body: "callbackUrl=/en",
  });
  expectWords(signOut, "en", failureMessages.en.signOut.text);
  expect(signOut.body).toContain(`href="${paths.settings("en")}?saved=1"`);
  expect(signOut.headers.get("set-cookie") ?? "").not.toContain("session-token=;");
  expect((await sendRequest(app, user)).status).toBe(200);
}

/** Expects a page that cannot be read to say so, and a form that was open to be answered too. */
export async function expectPagesExplained(
  app: App,
  user: ApiUser,
  settings: OpenedForm,
): Promise<void> {
  const url = `${paths.history("en")}?of=git&saved=1`;
  const page = await openPage(app, user, url);
  expectWords(page, "en", failureMessages.en.page.text);
  expect(page.body).toContain(`href="${url.replace("&", "&amp;")}"`);
  expectWords(await settings(newProfile), "id", failureMessages.id.form.text);
}
