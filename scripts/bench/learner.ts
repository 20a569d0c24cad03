import { randomUUID } from "node:crypto";
import { defaultPathKey, pathOf } from "../../lib/content/paths";
import { defaultLocale } from "../../lib/domain/locale";
import { itemsOf } from "../../lib/domain/path";
import { paths } from "../../lib/paths";
import { hiddenFields } from "../../tests/support/browser/hidden-fields";

export type Cookie = { name: string; value: string };

/** A learner who is signed in at an app of their own. */
export type BenchLearner = {
  readonly app: string;
  readonly cookies: readonly Cookie[];
  readonly headers: Record<string, string>;
  readonly nextTick: () => ReturnType<typeof tickAt>;
};

const allItems: readonly string[] = itemsOf(pathOf(defaultPathKey)).map((item) => item.key);
const firstTicks = 40;

/** Signs a new learner up as the page without a script does, and returns the cookies of the session. */
async function signUp(app: string, email: string): Promise<Cookie[]> {
  const url = app + paths.signUp(defaultLocale);
  const form = new FormData();
  const fields = {
    ...hiddenFields(await (await fetch(url)).text(), "password"),
    name: "Bench Learner",
    email,
    password: `tali-${randomUUID()}`,
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const headers = { origin: app };
  const answer = await fetch(url, { method: "POST", headers, body: form, redirect: "manual" });
  if (answer.headers.get("location")?.endsWith(paths.path(defaultLocale))) return cookiesOf(answer);
  throw new Error(`${url} signs no learner up: ${answer.status} ${await answer.text()}`);
}

/** The headers a signed-in browser sends with a request of our own pages. */
function headersOf(cookies: readonly Cookie[], app: string): Record<string, string> {
  return {
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
    origin: app,
    "content-type": "application/json",
  };
}

/** One tick of an endless row, with an id of its own: every item done, then every item not. */
export function tickAt(index: number, items = allItems) {
  const item = items[index % items.length];
  const status = Math.floor(index / items.length) % 2 === 0 ? "done" : "not-started";
  return { id: randomUUID(), item, status };
}

/** Signs a learner up and gives them something to show, the same at every app. */
export async function createLearner(
  app: string,
  { email = "bench@langkah.example", ticks = firstTicks, items = allItems } = {},
): Promise<BenchLearner> {
  const cookies = await signUp(app, email);
  const headers = headersOf(cookies, app);
  let sent = 0;
  const nextTick = () => {
    sent += 1;
    return tickAt(sent - 1, items);
  };
  if (ticks === 0) return { app, cookies, headers, nextTick };
  const body = JSON.stringify({ changes: Array.from({ length: ticks }, nextTick) });
  const answer = await fetch(app + paths.progress, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`The first ticks were refused: ${await answer.text()}`);
  return { app, cookies, headers, nextTick };
}

/** The items that an app knows, which a build of an earlier commit may not all do. */
export async function findKnownItems(app: string): Promise<readonly string[]> {
  const { headers } = await createLearner(app, { email: "items@langkah.example", ticks: 0 });
  const known: string[] = [];
  for (const item of allItems) {
    // By its version in conflict, so that it changes nothing and the histories stay alike.
    const change = { id: randomUUID(), item, status: "done", version: 1 };
    const body = JSON.stringify({ changes: [change] });
    const answer = await fetch(app + paths.progress, { method: "POST", headers, body });
    if (answer.ok) known.push(item);
  }
  return known;
}

/** What a program needs to try a password: next-auth's token against forgery, and the headers to send it with. */
export async function fetchCsrfToken(
  app: string,
): Promise<{ csrfToken: string; headers: Record<string, string> }> {
  const answer = await fetch(`${app}/api/auth/csrf`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return { csrfToken, headers: headersOf(cookiesOf(answer), app) };
}

/** Signs a learner in who is in the database already, and returns the headers of the session. */
export async function signIn(
  app: string,
  credentials: { email: string; password: string },
): Promise<Record<string, string>> {
  const { csrfToken, headers } = await fetchCsrfToken(app);
  const answer = await fetch(`${app}/api/auth/callback/credentials`, {
    method: "POST",
    headers,
    body: JSON.stringify({ ...credentials, csrfToken, json: "true" }),
  });
  if (!answer.ok) throw new Error(`${credentials.email} cannot sign in: ${await answer.text()}`);
  return headersOf(cookiesOf(answer), app);
}

function cookiesOf(response: Response): Cookie[] {
  return response.headers.getSetCookie().map((line) => {
    const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? [];
    return { name, value };
  });
}
