import { randomUUID } from "node:crypto";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { connect } from "@/lib/data/engines/connect";
import { itemsOf } from "@/lib/domain/path";
import { expect, signUpByRequest, test } from "../../support/browser/fixtures";
import { cookieHeaderOf } from "../../support/browser/sign-in";

test.use({ serverKey: "concurrent-progress" });

type Outcome = { id: string; outcome: string; version: number };
type EventRow = { clientId: string; itemKey: string; toStatus: string; version: number };

test("200 ticks from four clients at once are in the history exactly once, but for those of what was so already", async ({
  page,
  app,
}) => {
  await signUpByRequest(page, "en");
  const items = itemsOf(pathOf(defaultPathKey)).map((item) => item.key);
  const clients = Array.from({ length: 4 }, (_, client) =>
    Array.from({ length: 50 }, (_, index) => ({
      id: randomUUID(),
      item: items[(index * 3 + client) % items.length],
      status: (["done", "learning", "not-started"] as const)[index % 3],
    })),
  );
  const cookie = await cookieHeaderOf(page);
  const headers = { cookie, origin: app.url, "content-type": "application/json" };
  // With Node's fetch, since Playwright's requests take twenty times as long side by side.
  const send = async (change: object): Promise<Outcome[]> => {
    const body = JSON.stringify({ changes: [change] });
    const response = await fetch(`${app.url}/api/progress`, { method: "POST", headers, body });
    // A busy server asks clients to try again.
    if (response.status === 503) return [];
    return ((await response.json()) as { results: Outcome[] }).results;
  };
  const sendInTurn = async (changes: readonly object[]) => {
    const outcomes: Outcome[] = [];
    for (const change of changes) outcomes.push(...(await send(change)));
    return outcomes;
  };
  const atOnce = await Promise.all(clients.flat().map(send));
  // Again, as a client does that was refused or got no answer.
  const again = await Promise.all(clients.map(sendInTurn));
  const outcomes = [...atOnce, ...again].flat();
  const applied = outcomes.filter(({ outcome }) => outcome === "applied");
  expect(new Set(applied.map(({ id }) => id)).size).toBe(200);

  const database = await connect(app.database);
  const events = await database.rows<EventRow>(
    'SELECT "clientId", "itemKey", "toStatus", "version" FROM "ProgressEvent" ORDER BY "sequence"',
  );
  const states = await database.rows<{ itemKey: string; status: string }>(
    'SELECT "itemKey", "status" FROM "ItemProgress"',
  );
  await database.close();

  const versions = new Map(events.map(({ clientId, version }) => [clientId, version]));
  const stored = applied.filter(({ id, version }) => versions.get(id) === version);
  expect(events.map(({ clientId }) => clientId).sort()).toEqual(stored.map(({ id }) => id).sort());
  expect(new Set(stored.map(({ id }) => id)).size).toBe(events.length);
  expect(events.length).toBeGreaterThan(50);
  const last = new Map(events.map(({ itemKey, toStatus }) => [itemKey, toStatus]));
  expect(new Map(states.map(({ itemKey, status }) => [itemKey, status]))).toEqual(last);
});
