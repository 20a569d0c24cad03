import { connect } from "@/lib/data/engines/connect";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";

test.use({
  expectedErrors: /Failed to load resource|500|Server Components render|Minified React error/,
});

test("what fails on the server is in the log", async ({ page, app }) => {
  await signUpByRequest(page, "id");
  const database = await connect(app.database);
  await database.run('ALTER TABLE "ItemProgress" RENAME TO "Elsewhere"');
  try {
    expect((await page.request.get("/api/progress")).status()).toBe(500);
    expect((await page.request.get("/id/dashboard")).status()).toBe(500);
  } finally {
    await database.run('ALTER TABLE "Elsewhere" RENAME TO "ItemProgress"');
    await database.close();
  }
  expect(app.output().split("ItemProgress").length - 1).toBeGreaterThanOrEqual(2);
});

type LogEntry = Readonly<Record<string, string>>;

test("an entry of the log is one line of JSON that says when, where and during which request", async ({
  page,
  app,
}) => {
  await signUpByRequest(page, "id");
  const before = app.output().length;
  const database = await connect(app.database);
  await database.run('ALTER TABLE "ItemProgress" RENAME TO "Elsewhere"');
  try {
    await page.request.get("/api/progress?token=gula%0Aaren");
    await page.request.get("/id/dashboard?token=gula%0Aaren");
  } finally {
    await database.run('ALTER TABLE "Elsewhere" RENAME TO "ItemProgress"');
    await database.close();
  }
  const lines = app.output().slice(before).trim().split("\n");
  const entries = lines.map((line) => JSON.parse(line) as LogEntry);
  expect([...new Set(entries.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual([
    "GET /api/progress",
    "GET /id/dashboard",
  ]);
  expect(new Set(entries.map(({ request }) => request)).size).toBe(2);
  for (const { time, level, request, message, name, stack } of entries) {
    expect(new Date(time ?? "").toISOString()).toBe(time);
    expect(level).toBe("error");
    expect(request).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(`${message} ${name}`).toContain("ItemProgress");
    expect(stack).toContain("    at ");
  }
});

test("the log holds no password, no e-mail and no cookie", async ({ page, app }) => {
  const who = await signUpByRequest(page, "id");
  const origin = { Origin: app.url };
  const { fields } = messagesIn("id").account;
  const database = await connect(app.database);
  await database.run('ALTER TABLE "Session" RENAME TO "Elsewhere"');
  try {
    await page.request.get("/id/settings");
    await page.request.get("/api/portfolio/pdf");
    await page.request.post("/api/progress", { data: { changes: [] }, headers: origin });
    await page.goto("/id/sign-in");
  } finally {
    await database.run('ALTER TABLE "Elsewhere" RENAME TO "Session"');
  }
  await page.context().clearCookies({ name: /session/ });
  await page.goto("/id/sign-in");
  await database.run('ALTER TABLE "RateLimit" RENAME TO "Elsewhere"');
  try {
    await page.getByLabel(fields.email).fill(who.email);
    await page.getByLabel(fields.password, { exact: true }).fill(who.password);
    await page.keyboard.press("Enter");
    await expect.poll(() => app.output()).toContain("RateLimit");
    const form = { email: who.email, password: who.password, csrfToken: "kopi", json: "true" };
    await page.request.post("/api/auth/callback/credentials", { form, headers: origin });
  } finally {
    await database.run('ALTER TABLE "Elsewhere" RENAME TO "RateLimit"');
    await database.close();
  }
  const cookies = (await page.context().cookies()).map(({ value }) => value);
  const secrets = [who.email, who.password, "a secret that only the browser tests know"];
  for (const secret of [...secrets, ...cookies.filter((value) => value.length > 20)]) {
    expect(app.output()).not.toContain(secret);
  }
});
