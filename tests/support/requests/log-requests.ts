import { randomUUID } from "node:crypto";
import { PUT as putEntry, DELETE as removeEntry } from "@/app/api/log/[id]/route";
import { GET as listEntries, POST as postEntry } from "@/app/api/log/route";
import { GET as getTimer, PUT as putTimer, DELETE as stopTimer } from "@/app/api/timer/route";

/** What a program sends to log an hour and a half, with an id of its own. */
export function newEntry(content: object = {}) {
  return { id: randomUUID(), kind: "study", on: "2026-11-24", minutes: 90, ...content };
}

const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };

function requestOf(method: string, place: string, body?: unknown): Request {
  const init =
    body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  return new Request(`http://localhost:3000/api/${place}`, init);
}

async function answerOf(response: Response) {
  return { status: response.status, body: await response.json() };
}

const routeOf = (id: string) => ({ params: Promise.resolve({ id }) });

export const logApi = {
  post: async (body: unknown) =>
    answerOf(await postEntry(requestOf("POST", "log", body), undefined)),
  put: async (id: string, body: unknown) =>
    answerOf(await putEntry(requestOf("PUT", `log/${id}`, body), routeOf(id))),
  remove: async (id: string, query = "") =>
    answerOf(await removeEntry(requestOf("DELETE", `log/${id}${query}`), routeOf(id))),
  list: async () => (await (await listEntries(requestOf("GET", "log"), undefined)).json()).log,
};

export const timerApi = {
  get: async () => (await getTimer(requestOf("GET", "timer"), undefined)).json(),
  put: async (body: unknown) =>
    answerOf(await putTimer(requestOf("PUT", "timer", body), undefined)),
  stop: async (query = "") =>
    answerOf(await stopTimer(requestOf("DELETE", `timer${query}`), undefined)),
};
