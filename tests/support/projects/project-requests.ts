import { DELETE, PUT } from "@/app/api/projects/[id]/route";
import { GET, POST } from "@/app/api/projects/route";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { newLearner } from "../database/learners";
import { testRequest } from "../requests/request-mock";

const url = "http://localhost:3000/api/projects";
const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };

export async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

export const projectRoute = (id: string) => ({ params: Promise.resolve({ id }) });

const answerOf = async (response: Response) => ({
  status: response.status,
  body: await response.json(),
});

const request = (method: string, body?: unknown, query = "") =>
  new Request(`${url}${query}`, { method, headers, body: body ? JSON.stringify(body) : null });

export const postProject = async (body: unknown) =>
  answerOf(await POST(request("POST", body), undefined));
export const putProject = async (id: string, body: unknown) =>
  answerOf(await PUT(request("PUT", body), projectRoute(id)));
export const deleteProject = async (id: string, query = "") =>
  answerOf(await DELETE(request("DELETE", undefined, query), projectRoute(id)));
export const getProjects = async () => answerOf(await GET(request("GET"), undefined));
