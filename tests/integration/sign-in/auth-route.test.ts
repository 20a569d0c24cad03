import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { defineAuthRoute } from "@/lib/actions/auth-route";

/** Reads the body as next-auth does. */
async function readsBody(request: NextRequest): Promise<Response> {
  const { csrfToken } = await request.json();
  return Response.json({ url: `/${csrfToken}` });
}

function post(body: string): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  const address = "http://localhost:3000/api/auth/signout";
  return defineAuthRoute(readsBody)(
    new NextRequest(address, { method: "POST", headers, body }),
    {},
  );
}

it.each(["hello", "", "null", "{"])(
  "a JSON body that is no object is malformed: %j",
  async (body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: "malformed" } });
  },
);

it.each(["[]", '"x"', "5"])("so is one that next-auth would read as empty: %j", async (body) => {
  expect((await post(body)).status).toBe(400);
});

it("a JSON object reaches next-auth", async () => {
  expect(await (await post('{"csrfToken":"x"}')).json()).toEqual({ url: "/x" });
});
