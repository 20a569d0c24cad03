import { connect } from "@/lib/data/engines/connect";
import { rateLimits } from "@/lib/domain/rate-limit";
import { expect, newTestUser, test } from "../../support/browser/fixtures";

test.use({ serverKey: "refused-requests" });

test("a refused request is in the audit log, but not again and again", async ({ request, app }) => {
  const database = await connect(app.database);
  const refusals = () =>
    database.rows<{ detail: string; address: string; userId: string | null }>(
      // Entries are written beside the answers, in no order.
      `SELECT "detail", "address", "userId" FROM "AuditEntry" WHERE "event" = 'request-refused' ORDER BY "detail"`,
    );
  const foreign = { headers: { Origin: "https://evil.example" } };
  for (let times = 0; times < 3; times += 1) {
    expect((await request.get("/api/portfolio/pdf?token=kopi")).status()).toBe(401);
    expect((await request.post("/id/settings", foreign)).status()).toBe(403);
    expect((await request.put("/id/settings")).status()).toBe(405);
  }
  await expect.poll(async () => (await refusals()).length).toBe(3);
  const found = await refusals();
  await database.close();
  expect(found.map(({ detail }) => detail)).toEqual([
    "401 GET /api/portfolio/pdf",
    "403 POST /id/settings",
    "405 PUT /id/settings",
  ]);
  for (const { address, userId } of found) {
    expect(address).toMatch(/^(::1|127\.0\.0\.1|::ffff:127\.0\.0\.1)$/);
    expect(userId).toBeNull();
  }
});

test("a network that has guessed too often is refused ahead of Next, its pages are not", async ({
  request,
  app,
}) => {
  const guess = () => {
    const { email, password } = newTestUser();
    return request.post("/api/auth/callback/credentials", {
      form: { email, password, json: "true" },
      headers: { Origin: app.url },
    });
  };
  for (let turn = 0; turn < rateLimits.guessesFrom.points; turn += 1) {
    expect((await guess()).status()).toBe(401);
  }
  // Only answers of Next have a Vary header.
  const [behind, ahead] = [await guess(), await guess()];
  expect(behind.headers()).toHaveProperty("vary");
  expect(ahead.headers()).not.toHaveProperty("vary");
  for (const answer of [behind, ahead]) {
    expect(answer.status()).toBe(429);
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
    expect(await answer.json()).toMatchObject({ error: { code: "too-many" } });
  }
  expect(ahead.headers()["retry-after"]).toMatch(/^8\d\d$/);
  expect((await request.get("/id/sign-in")).status()).toBe(200);
});
