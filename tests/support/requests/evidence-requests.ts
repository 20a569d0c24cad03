import { randomUUID } from "node:crypto";
import { DELETE, PUT } from "@/app/api/evidence/[id]/route";
import { GET, POST } from "@/app/api/evidence/route";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { newLearner } from "../database/learners";
import { testRequest } from "./request-mock";

/** What a program sends to add evidence, with an id of its own. */
export function newEvidence(content: object = {}) {
  return {
    ...{ id: randomUUID(), kind: "certificate", title: "Belajar Machine Learning" },
    items: ["git"],
    ...content,
  };
}

export async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };

function requestOf(method: string, body?: unknown, query = ""): Request {
  const init =
    body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  return new Request(`http://localhost:3000/api/evidence${query}`, init);
}

async function answerOf(response: Response) {
  return { status: response.status, body: await response.json() };
}

const routeOf = (id: string) => ({ params: Promise.resolve({ id }) });

export const evidenceApi = {
  post: async (body: unknown) => answerOf(await POST(requestOf("POST", body), undefined)),
  put: async (id: string, body: unknown) =>
    answerOf(await PUT(requestOf("PUT", body), routeOf(id))),
  remove: async (id: string, query = "") =>
    answerOf(await DELETE(requestOf("DELETE", undefined, query), routeOf(id))),
  list: async () => (await (await GET(requestOf("GET"), undefined)).json()).evidence,
};
