import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { enrol, expect, test } from "../support/test";

test.use({ world: "api" });

type Outcome = {
  id: string;
  item: string;
  outcome: string;
  status: string;
  version: number;
  reason?: string;
};

type Answer = {
  results: Outcome[];
  items: { item: string; status: string; version: number }[];
  error: { code: string; reasons: string[] };
  csrfToken: string;
};

async function read(response: APIResponse): Promise<Answer> {
  return (await response.json()) as Answer;
}

const change = (item: string, status: string, more: object = {}) => ({
  id: randomUUID(),
  item,
  status,
  ...more,
});

function send(
  request: APIRequestContext,
  origin: string,
  changes: unknown,
): ReturnType<APIRequestContext["post"]> {
  return request.post("/api/progress", { data: { changes }, headers: { Origin: origin } });
}

test("changes are applied in the order sent, once each", async ({ page, app }) => {
  await enrol(page, "en");
  const python = change("python", "learning");
  const changes = [python, change("git", "done"), change("python", "done", { version: 1 })];
  const first = await send(page.request, app.url, changes);
  expect(first.status()).toBe(200);
  expect(first.headers()["cache-control"]).toBe("private, no-store");
  const { results } = await read(first);
  expect(
    results.map(({ item, outcome, status, version }) => [item, outcome, status, version]),
  ).toEqual([
    ["python", "applied", "learning", 1],
    ["git", "applied", "done", 1],
    ["python", "applied", "done", 2],
  ]);

  const again = await read(await send(page.request, app.url, changes));
  expect(again.results.map(({ outcome }) => outcome)).toEqual(["replayed", "replayed", "replayed"]);
  expect(again.results[0]).toMatchObject({ status: "done", version: 2 });

  const { items } = await read(await page.request.get("/api/progress"));
  expect(items).toHaveLength(81);
  expect(items.find((each) => each.item === "python")).toMatchObject({
    status: "done",
    version: 2,
  });
});

test("a change that is based on an old version is a conflict and writes nothing", async ({
  page,
  app,
}) => {
  await enrol(page, "en");
  await send(page.request, app.url, [change("python", "done")]);
  const stale = [change("python", "skipped", { version: 0 })];
  const { results } = await read(await send(page.request, app.url, stale));
  expect(results).toMatchObject([{ outcome: "conflict", status: "done", version: 1 }]);
});

test("what cannot be read as a batch of changes is refused whole", async ({ page, app }) => {
  await enrol(page, "en");
  const good = change("python", "done");
  const bad: unknown[] = [
    [],
    "python",
    [good, change("no-such-item", "done")],
    [good, change("git", "mastered")],
    [good, { ...change("git", "done"), id: "1" }],
    [good, { ...change("git", "done"), admin: true }],
    [good, change("git", "done", { version: -1 })],
    Array.from({ length: 501 }, () => change("git", "done")),
  ];
  for (const changes of bad) {
    const response = await send(page.request, app.url, changes);
    expect(response.status()).toBe(422);
    const { error } = await read(response);
    expect(error.code).toBe("invalid");
    expect(error.reasons.length).toBeGreaterThan(0);
  }
  const { items } = await read(await page.request.get("/api/progress"));
  expect(items.filter((item) => item.version > 0)).toEqual([]);
});

test("the body must be JSON, say so, and have a sensible size", async ({ page, app }) => {
  await enrol(page, "en");
  const post = (contentType: string, data: string) =>
    page.request.post("/api/progress", {
      data,
      headers: { Origin: app.url, "Content-Type": contentType },
    });
  expect((await post("application/json", "{")).status()).toBe(422);
  expect((await post("text/plain", "{}")).status()).toBe(415);
  expect((await post("application/x-www-form-urlencoded", "changes=1")).status()).toBe(415);
  expect((await post("application/json", `"${"a".repeat(300_000)}"`)).status()).toBe(413);
});

test("a request from elsewhere, or from nobody knows where, changes nothing", async ({
  page,
  request,
  app,
}) => {
  await enrol(page, "en");
  const data = { changes: [change("python", "done")] };
  const foreign: Record<string, string>[] = [
    {},
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: app.url, "Sec-Fetch-Site": "cross-site" },
  ];
  for (const headers of foreign) {
    const response = await page.request.post("/api/progress", { data, headers });
    expect(response.status()).toBe(403);
    expect((await read(response)).error.code).toBe("foreign-origin");
  }
  expect((await send(request, app.url, data.changes)).status()).toBe(401);
});

test("nobody reads anything of anyone's without signing in", async ({ request }) => {
  for (const path of ["/api/progress", "/api/portfolio/pdf", "/api/portfolio/json?locale=en"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(401);
    expect((await read(response)).error.code).toBe("not-signed-in");
  }
});

test("an unknown format or address is a plain 404 in JSON", async ({ page }) => {
  await enrol(page, "en");
  for (const path of ["/api/portfolio/docx", "/api/portfolio/pdf?locale=xx", "/api/nothing/here"]) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(404);
    expect((await read(response)).error.code).toBe("not-found");
  }
});

test("next-auth's own endpoint signs in as well", async ({ page, playwright, app }) => {
  const who = await enrol(page, "en");
  const request = await playwright.request.newContext({ baseURL: app.url });
  const { csrfToken } = await read(await request.get("/api/auth/csrf"));
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { email: who.email, password: who.password, csrfToken, json: "true" },
  });
  expect(answer.status()).toBe(200);
  expect((await request.get("/api/progress")).status()).toBe(200);
  await request.dispose();
});

test("the server says that it is alive and ready", async ({ request }) => {
  expect(await (await request.get("/api/health")).json()).toEqual({ status: "alive" });
  expect(await (await request.get("/api/health/ready")).json()).toEqual({ status: "ready" });
});
