import { sampleEvidence, sampleId, sampleLogEntry } from "../../support/browser/endpoints";
import { expect, signUpByRequest, test } from "../../support/browser/fixtures";
import { daysAgo } from "../../support/browser/history-journey";

test.use({ serverKey: "queries" });

/** Holds what the learner wrote, marked and added too. */
const itemPage = "path/foundations/git";

const pages = [
  itemPage,
  ...["dashboard", "path", "path/foundations", "skills", "portfolio", "settings", "plan"],
  ...["history", "history?of=git", "history?before=2", "history/reset", "history/restore?before=1"],
  ...["settings/security", "settings/security/second-factor", "settings/data", "confirm"],
  ...["evidence", "evidence?item=git", "evidence/new?item=git", `evidence/${sampleId}`],
  ...["log", "log?kind=study&item=git", "log?add=habit", `log/${sampleId}`],
  ...[
    "path/apply",
    "path/keep-learning",
    "projects",
    "projects?start=proj-weather",
    `projects/${sampleId}`,
  ],
  ...["settings/data/versions", "history?before=2&record=1764000000000:git"],
  `history?day=${daysAgo(0)}`,
  ...["dashboard", "path", "plan"].map((page) => `${page}?on=${daysAgo(0)}`),
];

const maxQueries = (place: string) =>
  place === itemPage || /^(portfolio|plan|dashboard)/.test(place) ? 6 : 4;

test("no page of the tracker asks its database more than four times, an item, portfolio, plan and dashboard six times", async ({
  page,
  app,
}) => {
  await signUpByRequest(page, "id");
  const changes = ["python", "git"].map((item) => ({
    id: crypto.randomUUID(),
    item,
    status: "done",
  }));
  const data = { changes };
  const answer = await page.request.post("/api/progress", { data, headers: { Origin: app.url } });
  expect(answer.status()).toBe(200);
  const evidence = { data: { ...sampleEvidence, id: sampleId }, headers: { Origin: app.url } };
  expect((await page.request.post("/api/evidence", evidence)).status()).toBe(200);
  const project = { data: { id: sampleId, title: "Sampah" }, headers: { Origin: app.url } };
  expect((await page.request.post("/api/projects", project)).status()).toBe(200);
  const entry = { data: { ...sampleLogEntry, id: sampleId }, headers: { Origin: app.url } };
  expect((await page.request.post("/api/log", entry)).status()).toBe(200);
  await page.goto("about:blank");
  for (const place of pages) {
    const before = app.statements().length;
    expect((await page.request.get(`/id/${place}`)).status()).toBe(200);
    const asked = app.statements().slice(before);
    const queries = asked.filter((sql) => /^\s*(SELECT|WITH)\b/i.test(sql));
    expect(queries.length, `${place} asks at all`).toBeGreaterThan(0);
    expect(queries.length, `${place}:\n${queries.join("\n")}`).toBeLessThanOrEqual(
      maxQueries(place),
    );
  }
});
