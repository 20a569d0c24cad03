import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password/password";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { saveLearner } from "@/lib/data/accounts/learner";
import { closeDatabase } from "@/lib/data/database";
import type { Learner } from "@/lib/domain/learner";
import { paths } from "@/lib/paths";
import { morning } from "../../support/database/learners";
import { switchDatabase } from "./database";

const password = "kopi susu gula aren";

export type ApiUser = { readonly learnerId: string; readonly email: string; cookie: string };

export type ApiResponse = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
};

export async function newApiUser(database: string): Promise<ApiUser> {
  await switchDatabase(database);
  const { id, email } = await saveNewLearner(await hashPassword(password));
  await closeDatabase();
  return { learnerId: id, email, cookie: "" };
}

export async function saveNewLearner(passwordHash = "none"): Promise<Learner> {
  const fields = {
    email: `${randomUUID()}@contoh.id`,
    name: "Siti",
    locale: "id",
    timeZone: "Asia/Jakarta",
  } as const;
  const saved = await saveLearner({ ...fields, passwordHash }, pathOf(defaultPathKey), morning);
  if (!saved.ok) throw new Error(`The e-mail ${fields.email} is taken`);
  return { ...fields, id: saved.id, createdAt: morning, deletesAt: null };
}

const cookiesOf = (response: Response) =>
  response.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");

/** Sends a password to next-auth's endpoint, from an unknown device. */
export async function tryPassword(
  app: { url: string },
  email: string,
  attempt: string,
): Promise<Response> {
  const asked = await fetch(`${app.url}/api/auth/csrf`);
  const { csrfToken }: { csrfToken: string } = await asked.json();
  return fetch(`${app.url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked).join("; "), origin: app.url },
    body: new URLSearchParams({ csrfToken, email, password: attempt, json: "true" }),
  });
}

export async function signIn(app: { url: string }, user: ApiUser): Promise<void> {
  const answer = await tryPassword(app, user.email, password);
  const session = cookiesOf(answer).find((cookie) => cookie.includes("session-token"));
  if (!session) throw new Error(`Not signed in: ${answer.status} ${await answer.text()}`);
  user.cookie = session;
}

/** Rejects when no answer comes within `timeoutMs` ms. */
export async function sendRequest(
  app: { url: string },
  user: ApiUser,
  path: string = paths.progress,
  init: RequestInit = {},
  timeoutMs = 30_000,
): Promise<ApiResponse> {
  const response = await fetch(app.url + path, {
    ...init,
    redirect: "manual",
    headers: {
      cookie: user.cookie,
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      ...init.headers,
    },
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}

export function postChanges(
  app: { url: string },
  user: ApiUser,
  changes: readonly object[],
): Promise<ApiResponse> {
  return sendRequest(app, user, paths.progress, {
    method: "POST",
    body: JSON.stringify({ changes }),
  });
}
