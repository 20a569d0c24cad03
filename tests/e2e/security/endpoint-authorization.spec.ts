import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { connect } from "@/lib/data/engines/connect";
import {
  actionBody,
  actionInputs,
  routeHandlers,
  routeInputs,
  type ServerAction,
  serverActions,
  type Victim,
  victimPasskeyId,
} from "../../support/browser/endpoints";
import { expect, signUpByRequest, test } from "../../support/browser/fixtures";
import { cookieHeaderOf } from "../../support/browser/sign-in";
import { isFullRun } from "../../support/full-run";

/** Tables that refused calls may write to. */
const bookkeepingTables = new Set(["RateLimit", "AuditEntry", "_prisma_migrations"]);

test.use({ serverKey: "endpoints" });

async function learnerRows(database: string): Promise<string> {
  const connection = await connect(database);
  const tables = (await connection.tables())
    .filter((table) => !bookkeepingTables.has(table))
    .sort();
  const lines: string[] = [];
  for (const table of tables) {
    for (const { seenAt: _, ...row } of await connection.rows<Record<string, unknown>>(
      `SELECT * FROM "${table}"`,
    )) {
      lines.push(`${table} ${JSON.stringify(row)}`);
    }
  }
  await connection.close();
  return lines.sort().join("\n");
}

type Caller = { readonly url: string; readonly request: APIRequestContext };

/** Calls an action as the page's script would; returns the status, and the cookie to go on with. */
async function callAction(
  { url, request }: Caller,
  { id, name, page }: ServerAction,
  cookie: string,
  victim: Victim,
): Promise<{ status: number; cookie: string }> {
  const input = actionInputs[name];
  if (!input || input === "open") throw new Error(`No input for ${name}`);
  const answer = await request.post(`${url}/en${page}`, {
    headers: { "Next-Action": id, Origin: url, cookie },
    multipart: actionBody(input.fields(victim), input.hasState === true),
    maxRedirects: 0,
  });
  const renewed = answer
    .headersArray()
    .find(({ name, value }) => /^set-cookie$/i.test(name) && value.includes("session-token="));
  return { status: answer.status(), cookie: renewed?.value.split(";", 1)[0] ?? cookie };
}

/** A learner with changes, changes made by a form, two versions of a note, and a second session. */
async function newVictim(page: Page, caller: Caller): Promise<Victim & { cookie: string }> {
  await signUpByRequest(page, "en");
  const cookie = await cookieHeaderOf(page);
  const ids = ["python", "r", "java"].map((item) => ({ id: randomUUID(), item, status: "done" }));
  const data = { changes: ids };
  const headers = { Origin: caller.url };
  expect((await page.request.post("/api/progress", { data, headers })).status()).toBe(200);
  for (const [version, text] of ["catatan", "- [ ] tugas"].entries()) {
    const note = { data: { text, version }, headers };
    expect((await page.request.put("/api/notes/java", note)).status()).toBe(200);
  }
  const batch = randomUUID();
  const save = actions.find(({ name }) => name === "progress#saveChecklist");
  if (!save) throw new Error("There is no checklist to save");
  const form = actionBody(
    { batch, shown: "linear-algebra:not-started:0", done: "linear-algebra" },
    false,
  );
  await caller.request.post(`${caller.url}/en/skills`, {
    headers: { "Next-Action": save.id, ...headers, cookie },
    multipart: form,
    maxRedirects: 0,
  });
  return { cookie, session: "", event: ids[0]?.id ?? "", batch };
}

const actions = serverActions();
const protectedActions = actions.filter(({ name }) => actionInputs[name] !== "open");

test("every Server Action and route handler of the build has its row in the tables of this test", () => {
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(actionInputs).sort());
  expect(routeHandlers()).toEqual(Object.keys(routeInputs).sort());
});

test("no session, another learner, an ended session and a deleted learner change and read nothing of a learner's", async ({
  page,
  browser,
  request,
  app,
}) => {
  test.setTimeout(180_000);
  const caller = { url: app.url, request };
  const { cookie, ...victim } = await newVictim(page, caller);
  const connection = await connect(app.database);
  const [session] = await connection.rows<{ id: string; userId: string }>(
    `SELECT "id", "userId" FROM "Session"`,
  );
  const target = { ...victim, session: session?.id ?? "" };
  const ofUser = `FROM "User" WHERE "id" = '${session?.userId}'`;
  await connection.run(
    `INSERT INTO "Passkey" ("id", "userId", "publicKey", "counter", "transports", "name", "createdAt")
     SELECT '${victimPasskeyId}', "id", 'none', 0, '', 'Laptop', "createdAt" ${ofUser}`,
  );
  await connection.run(
    `INSERT INTO "SecondFactor" ("userId", "secret", "createdAt", "confirmedAt")
     SELECT "id", 'none', "createdAt", "createdAt" ${ofUser}`,
  );

  const newcomer = async () => {
    const other = await (await browser.newContext({ baseURL: app.url })).newPage();
    const { email } = await signUpByRequest(other, "en");
    return {
      cookie: await cookieHeaderOf(other),
      where: `(SELECT "id" FROM "User" WHERE "email" = '${email}')`,
    };
  };
  const [stranger, ended, deleted] = [await newcomer(), await newcomer(), await newcomer()];
  await connection.run(`DELETE FROM "Session" WHERE "userId" = ${ended.where}`);
  await connection.run(`DELETE FROM "User" WHERE "id" = ${deleted.where}`);

  const before = await learnerRows(app.database);
  const refused = [
    ["no session", ""],
    ["an ended session", ended.cookie],
    ["a deleted learner", deleted.cookie],
    ["a forged session", cookie.replace(/(session-token=.{40})./, "$1x")],
  ] as const;
  for (const [kind, [who, of]] of refused.entries()) {
    // In the short form two of the four call an action.
    const called = protectedActions.filter((_, index) => isFullRun || index % 2 === kind % 2);
    for (const action of called) await callAction(caller, action, of, target);
    expect(await learnerRows(app.database), who).toBe(before);
    for (const input of Object.values(routeInputs)) {
      if (input === "open") continue;
      for (const [method, address, data] of input) {
        const headers = { Origin: app.url, cookie: of };
        const answer = await request.fetch(`${app.url}${address}`, {
          ...{ method, data, headers },
          maxRedirects: 0,
        });
        const leadsToSignIn = answer.headers().location?.includes("/sign-in") ?? false;
        expect(leadsToSignIn ? 401 : answer.status(), `${who} ${method} ${address}`).toBe(401);
      }
    }
    expect(await learnerRows(app.database), who).toBe(before);
  }

  const ofVictim = async () =>
    (await learnerRows(app.database))
      .split("\n")
      .filter((line) => [session?.userId ?? "", enrolment].some((id) => line.includes(id)));
  const [{ id: enrolment = "" } = {}] = await connection.rows<{ id: string }>(
    `SELECT "id" FROM "Enrolment" WHERE "userId" = '${session?.userId}'`,
  );
  const owned = await ofVictim();
  expect(owned.length).toBeGreaterThan(8);
  for (const action of protectedActions) await callAction(caller, action, stranger.cookie, target);
  expect(await ofVictim()).toEqual(owned);

  // The same calls succeed for the owner; otherwise their refusal above would prove nothing.
  let own = cookie;
  for (const name of Object.keys(actionInputs)) {
    const action = protectedActions.find((each) => each.name === name);
    const input = actionInputs[name];
    if (!action || name === "session#endOtherSessions") continue;
    if (typeof input === "object" && input.isTestedElsewhere) continue;
    const earlier = await learnerRows(app.database);
    const aim = name === "session#endOneSession" ? target : victim;
    const answer = await callAction(caller, action, own, aim);
    own = answer.cookie;
    const what = `${name} by its owner (${answer.status})`;
    expect(await learnerRows(app.database), what).not.toBe(earlier);
    if (name === "session#endOneSession") break;
  }
  await connection.close();
});
