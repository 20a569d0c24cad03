import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { expect, signUpByRequest, test } from "../../support/browser/fixtures";

type Outcome = {
  id: string;
  item: string;
  outcome: string;
  status: string;
  version: number;
  reason?: string;
};

type ProgressResponse = {
  results: Outcome[];
  items: { item: string; status: string; version: number; completedOn: string | null }[];
  error: { code: string; reasons: string[] };
  csrfToken: string;
};

async function readJson(response: APIResponse): Promise<ProgressResponse> {
  return (await response.json()) as ProgressResponse;
}

const newChange = (item: string, status: string, more: object = {}) => ({
  id: randomUUID(),
  item,
  status,
  ...more,
});

function postChanges(
  request: APIRequestContext,
  origin: string,
  changes: unknown,
): ReturnType<APIRequestContext["post"]> {
  return request.post("/api/progress", { data: { changes }, headers: { Origin: origin } });
}

test("changes are applied in the order sent, once each", async ({ page, app }) => {
  await signUpByRequest(page, "en");
  const python = newChange("python", "learning");
  const changes = [python, newChange("git", "done"), newChange("python", "done", { version: 1 })];
  const first = await postChanges(page.request, app.url, changes);
  expect(first.status()).toBe(200);
  expect(first.headers()["cache-control"]).toBe("private, no-store");
  const { results } = await readJson(first);
  expect(
    results.map(({ item, outcome, status, version }) => [item, outcome, status, version]),
  ).toEqual([
    ["python", "applied", "learning", 1],
    ["git", "applied", "done", 1],
    ["python", "applied", "done", 2],
  ]);

  const again = await readJson(await postChanges(page.request, app.url, changes));
  expect(again.results.map(({ outcome }) => outcome)).toEqual(["replayed", "replayed", "replayed"]);
  expect(again.results[0]).toMatchObject({ status: "done", version: 2 });

  const { items } = await readJson(await page.request.get("/api/progress"));
  expect(items).toHaveLength(84);
  expect(items.find((each) => each.item === "python")).toMatchObject({
    status: "done",
    version: 2,
  });
});

test("a change that is based on an old version is a conflict and writes nothing", async ({
  page,
  app,
}) => {
  await signUpByRequest(page, "en");
  await postChanges(page.request, app.url, [newChange("python", "done")]);
  const stale = [newChange("python", "skipped", { version: 0 })];
  const { results } = await readJson(await postChanges(page.request, app.url, stale));
  expect(results).toMatchObject([{ outcome: "conflict", status: "done", version: 1 }]);
});

test("a change carries the day on which it happened, and moves the day of what is done", async ({
  page,
  app,
}) => {
  await signUpByRequest(page, "en");
  const itemNow = async () => {
    const { items } = await readJson(await page.request.get("/api/progress"));
    return items.find(({ item }) => item === "git");
  };
  const tick = newChange("git", "done", { on: "2023-05-14" });
  const first = await readJson(await postChanges(page.request, app.url, [tick]));
  expect(first.results).toMatchObject([{ outcome: "applied", status: "done", version: 1 }]);
  expect(await itemNow()).toMatchObject({ startedOn: "2023-05-14", completedOn: "2023-05-14" });
  const move = newChange("git", "done", { on: "2022-11", version: 1 });
  const stale = newChange("git", "done", { on: "2021-01-01", version: 1 });
  const moved = await readJson(await postChanges(page.request, app.url, [move, stale, tick, move]));
  expect(moved.results.map(({ outcome, version }) => [outcome, version])).toEqual([
    ["applied", 2],
    ["conflict", 2],
    ["replayed", 2],
    ["replayed", 2],
  ]);
  expect(await itemNow()).toMatchObject({ completedOn: "2022-11-30", version: 2 });
  const undo = newChange("git", "done", { undoOf: move.id });
  await postChanges(page.request, app.url, [undo]);
  expect(await itemNow()).toMatchObject({ completedOn: "2023-05-14", version: 3 });
});

test("what cannot be read as a batch of changes is refused whole", async ({ page, app }) => {
  await signUpByRequest(page, "en");
  const good = newChange("python", "done");
  const bad: unknown[] = [
    [],
    "python",
    [good, newChange("no-such-item", "done")],
    [good, newChange("git", "mastered")],
    [good, { ...newChange("git", "done"), id: "1" }],
    [good, { ...newChange("git", "done"), admin: true }],
    [good, newChange("git", "done", { version: -1 })],
    ...["2999-01-01", "2999-01", "1969-12-31", "2023-02-31", "14-05-2023", "", 20230514, null].map(
      (on) => [good, newChange("git", "done", { on })],
    ),
    [good, newChange("git", "learning", { on: "2023-05-14" })],
    [good, newChange("git", "done", { on: "2023-05-14", undoOf: "a" })],
    Array.from({ length: 501 }, () => newChange("git", "done")),
  ];
  for (const changes of bad) {
    const response = await postChanges(page.request, app.url, changes);
    expect(response.status()).toBe(422);
    const { error } = await readJson(response);
    expect(error.code).toBe("invalid");
    expect(error.reasons.length).toBeGreaterThan(0);
  }
  const { items } = await readJson(await page.request.get("/api/progress"));
  expect(items.filter((item) => item.version > 0)).toEqual([]);
});

test("the body must be JSON, say so, and have a sensible size", async ({ page, app }) => {
  await signUpByRequest(page, "en");
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

test("a request from another origin, or without an origin, changes nothing", async ({
  page,
  request,
  app,
}) => {
  await signUpByRequest(page, "en");
  const data = { changes: [newChange("python", "done")] };
  const foreign: Record<string, string>[] = [
    {},
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: app.url, "Sec-Fetch-Site": "cross-site" },
  ];
  for (const headers of foreign) {
    const response = await page.request.post("/api/progress", { data, headers });
    expect(response.status()).toBe(403);
    expect((await readJson(response)).error.code).toBe("foreign-origin");
  }
  expect((await postChanges(request, app.url, data.changes)).status()).toBe(401);
});

test("without signing in nothing of a learner's can be read", async ({ request }) => {
  for (const path of ["/api/progress", "/api/portfolio/pdf", "/api/portfolio/json?locale=en"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(401);
    expect((await readJson(response)).error.code).toBe("not-signed-in");
  }
});

test("an unknown format or address is a plain 404 in JSON", async ({ page }) => {
  await signUpByRequest(page, "en");
  for (const path of ["/api/portfolio/xlsx", "/api/portfolio/pdf?locale=xx", "/api/nothing/here"]) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(404);
    expect((await readJson(response)).error.code).toBe("not-found");
  }
});

test("next-auth's own endpoint signs in as well", async ({ page, playwright, app }) => {
  const who = await signUpByRequest(page, "en");
  const request = await playwright.request.newContext({ baseURL: app.url });
  const { csrfToken } = await readJson(await request.get("/api/auth/csrf"));
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
