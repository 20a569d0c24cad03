import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { GET as exportAll } from "@/app/api/export/route";
import { POST as importFile } from "@/app/api/import/route";
import { POST as registerPasskey } from "@/app/api/passkeys/register/challenge/route";
import { GET as readProgress, POST as saveProgress } from "@/app/api/progress/route";
import { prepareOAuthRedirect } from "@/lib/actions/oauth-flow";
import { pageOwnerOf } from "@/lib/auth/session/page-owner";
import { createSession } from "@/lib/auth/session/sign-in";
import type { FormState } from "@/lib/domain/form-state";
import type { Learner } from "@/lib/domain/learner";
import { pageOwnerField, pageOwnerHeader } from "@/lib/domain/page-owner";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Every Server Action, from the files that hold them. */
async function allActions(): Promise<[string, Action][]> {
  const files = readdirSync("lib/actions").filter((file) =>
    readFileSync(`lib/actions/${file}`, "utf8").startsWith('"use server"'),
  );
  const modules = await Promise.all(
    files.map((file) => import(`@/lib/actions/${file.replace(/\.ts$/, "")}.ts`)),
  );
  return modules.flatMap((each) => Object.entries<Action>(each));
}

const host = "http://localhost:3000";
const change = { id: crypto.randomUUID(), item: "git", status: "done" };

function requestOf(path: string, owner: string | null, body?: object): Request {
  const headers = new Headers({
    "Content-Type": "application/json",
    "Sec-Fetch-Site": "same-origin",
    ...(owner !== null && { [pageOwnerHeader]: owner }),
  });
  return new Request(host + path, {
    headers,
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
}

/** The two learners take turns in one browser; the page of the first is still open. */
let stale: string;
let current: Learner;

beforeEach(async () => {
  testRequest.reset();
  stale = pageOwnerOf((await newLearner()).id);
  current = await newLearner();
  await createSession(current, "password");
});

describe("a page of a learner, after another one has signed in in the same browser", () => {
  it("changes nothing by any form, and is told why", async () => {
    const before = await allRowsIn(databaseUrl());
    const actions = await allActions();
    expect(actions.length).toBeGreaterThan(30);
    const other = "/id/other-account?next=%2Fid%2Fskills";
    for (const [name, action] of actions) {
      const fields = { [pageOwnerField]: stale, next: "/id/skills" };
      // An action for a form with buttons only takes the form as its first argument.
      const sent =
        action.length === 1
          ? (_: FormState, form: FormData) => action(form as never, form)
          : action;
      const result = await submitForm(sent, fields);
      expect("to" in result ? result.to : result.errors.form, name).toBe(
        "to" in result ? other : "other-learner",
      );
    }
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("ticks nothing, and reads no progress of the other", async () => {
    const tick = await saveProgress(requestOf("/api/progress", stale, { changes: [change] }), {});
    expect([tick.status, await tick.json()]).toMatchObject([
      409,
      { error: { code: "other-learner" } },
    ]);
    expect((await readProgress(requestOf("/api/progress", stale), {})).status).toBe(409);
    const { items } = await (await readProgress(requestOf("/api/progress", null), {})).json();
    expect(items.filter(({ version }: { version: number }) => version > 0)).toEqual([]);
  });

  it("adds no passkey, links no service, uploads and downloads nothing", async () => {
    const challenge = await registerPasskey(
      requestOf("/api/passkeys/register/challenge", stale, {}),
      {},
    );
    expect(challenge.status).toBe(409);
    const fields = new URLSearchParams({
      link: "1",
      callbackUrl: "/en/settings/security",
      owner: stale,
    });
    expect((await prepareOAuthRedirect("github", fields))?.headers.get("location")).toBe(
      "/en/other-account?next=%2Fen%2Fsettings%2Fsecurity",
    );
    const upload = await importFile(requestOf(`/api/import?locale=en&owner=${stale}`, null, {}));
    expect(upload.headers.get("location")).toBe("/en/other-account?next=%2Fen%2Fsettings%2Fdata");
    const link = new Request(`${host}/api/export?locale=en&owner=${stale}`, {
      headers: { Accept: "text/html" },
    });
    const download = await exportAll(link, {});
    expect(download.headers.get("location")).toBe("/en/other-account?next=%2Fen%2Fsettings%2Fdata");
  });

  it("works again once its own learner has signed in anew", async () => {
    testRequest.clearCookies();
    const owner = pageOwnerOf(current.id);
    await createSession(current, "password");
    const sent = requestOf("/api/progress", owner, { changes: [change] });
    expect(await (await saveProgress(sent, {})).json()).toMatchObject({
      results: [{ outcome: "applied" }],
    });
  });
});

describe("a program that names no page", () => {
  it("ticks as before", async () => {
    const id = crypto.randomUUID();
    const sent = requestOf("/api/progress", null, { changes: [{ ...change, id }] });
    expect((await saveProgress(sent, {})).status).toBe(200);
  });
});
