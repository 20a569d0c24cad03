import { randomUUID } from "node:crypto";
import { connect } from "@/lib/data/engines/connect";
import {
  expect,
  itemCheckbox,
  newTestUser,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { startServer } from "../../support/server/app-server";
import { newEmptyDatabase } from "../../support/server/engine-under-test";

/** PostgreSQL only: a SQLite file is made for one process. */
const roundCount = 25;

test("two instances on one new database share sessions and changes", {
  tag: "@long-form",
}, async ({ page }) => {
  const database = await newEmptyDatabase();
  const [first, second] = await Promise.all([startServer(database.url), startServer(database.url)]);
  await signUpByRequest(page, "en", newTestUser(), first.url);
  // Both changes name the same version of the item, so that one of each pair is a conflict.
  const tick = async (url: string, version: number, status: string) => {
    const answer = await page.request.post(`${url}/api/progress`, {
      data: { changes: [{ id: randomUUID(), item: "python", status, version }] },
      headers: { Origin: url },
    });
    const { results } = (await answer.json()) as { results: { outcome: string }[] };
    return results[0]?.outcome;
  };
  for (let version = 0; version < roundCount; version += 1) {
    const status = version % 2 === 0 ? "done" : "learning";
    const outcomes = await Promise.all(
      [first, second].map(({ url }) => tick(url, version, status)),
    );
    expect(outcomes.sort()).toEqual(["applied", "conflict"]);
  }

  const connection = await connect(database.url);
  const events = await connection.rows<{ version: number }>(
    'SELECT "version" FROM "ProgressEvent" ORDER BY "sequence"',
  );
  await connection.close();
  expect(events.map(({ version }) => version)).toEqual(
    Array.from({ length: roundCount }, (_, index) => index + 1),
  );
  await page.goto(`${second.url}/en/path/foundations`);
  await expect(itemCheckbox(page, "Python")).toBeChecked();
  await first.stop();
  await page.reload();
  await expect(itemCheckbox(page, "Python")).toBeChecked();
  await page.goto("about:blank");
  await second.stop();
  database.remove();
});
