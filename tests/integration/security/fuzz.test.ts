import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { PUT as putNote } from "@/app/api/notes/[item]/route";
import { POST as postProgress } from "@/app/api/progress/route";
import { sessionCookie } from "@/lib/auth/cookies";
import { hashPassword } from "@/lib/auth/password/password";
import { encodeSessionToken, issueSid } from "@/lib/auth/session/session-token";
import { savePassword } from "@/lib/data/accounts/learner";
import type { FormState } from "@/lib/domain/form-state";
import { newLearner } from "../../support/database/learners";
import { isFullRun } from "../../support/full-run";
import { testRequest } from "../../support/requests/request-mock";

const runCount = isFullRun ? 10_000 : 25;

const passwordHash = await hashPassword("kopi susu gula aren");

const timeoutMs = isFullRun ? 900_000 : 60_000;

type Action = (...args: unknown[]) => Promise<FormState | undefined>;

const modules = import.meta.glob<Record<string, Action>>("../../../lib/actions/*.ts");

async function loadActions(): Promise<[name: string, action: Action][]> {
  const files = Object.entries(modules).filter(([file]) =>
    readFileSync(new URL(file, import.meta.url), "utf8").startsWith('"use server"'),
  );
  const loaded = await Promise.all(
    files.map(async ([file, load]) => ({ file: file.replace(/^.*\//, ""), all: await load() })),
  );
  return loaded.flatMap(({ file, all }) =>
    Object.entries(all).map(([name, action]): [string, Action] => [`${file} ${name}`, action]),
  );
}

const fields = [
  ...["name", "email", "password", "timeZone", "locale", "next", "language", "theme", "batch"],
  ...["shown", "done", "set", "undone", "event", "before", "session", "code", "token"],
  ...["item", "text", "version", "restore", "task", "url", "title", "mark", "statement", "free"],
];

/** Long, empty, look-alike and control characters, SQL, markup, paths, prototype keys. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    ...[
      "",
      "\u0000",
      "__proto__",
      "constructor",
      "$1",
      "' OR 1=1 --",
      "<script>",
      "../../etc/passwd",
    ],
    ...[
      "a".repeat(100_000),
      "ａｄｍｉｎ@contoh.id",
      "siti@соntoh.id",
      "-1",
      "1e999",
      "NaN",
      "true",
    ],
    ...[
      "id",
      "en",
      "UTC",
      "siti@contoh.id",
      "kopi susu gula aren",
      "git:done:0",
      "git:not-started:0",
    ],
    ...[
      "git",
      "0",
      "2:done",
      "0:ticked",
      "using",
      "on",
      "https://contoh.id",
      "javascript:alert(1)",
    ],
    "0191d3f8-0000-7000-8000-000000000000",
  ),
  fc.uuid(),
);
const anyField = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...fields) },
  { weight: 1, arbitrary: anyText },
);
const anyForm = fc.array(fc.tuple(anyField, anyText), { maxLength: 12 });

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

/** A redirect is thrown by Next and is a valid outcome. */
function isRedirect(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");
}

// A new session per run, because signing out is one of the actions.
beforeEach(async () => {
  const learner = await newLearner();
  await savePassword(learner.id, passwordHash, null);
  testRequest.setPeerAddress("203.0.113.1");
  testRequest.setHeader("sec-fetch-site", "same-origin");
  const token = await encodeSessionToken(learner.id, (await issueSid(learner, "password")) ?? "");
  testRequest.cookies.set(sessionCookie, token);
});

describe("an action with arbitrary form data", async () => {
  it.each(await loadActions())(
    "returns a result or a redirect, never an error: %s",
    async (_name, action) => {
      const token = testRequest.cookies.get(sessionCookie) ?? "";
      await fc.assert(
        fc.asyncProperty(anyForm, async (entries) => {
          testRequest.cookies.set(sessionCookie, token);
          const form = formOf(entries);
          const sent = action.length > 1 ? [{ errors: {}, values: {} }, form] : [form];
          try {
            await action(...sent);
          } catch (error) {
            if (!isRedirect(error)) throw error;
          }
        }),
        { numRuns: runCount },
      );
    },
    timeoutMs,
  );
});

describe("an action with arguments that are not form data", async () => {
  const anything = [undefined, null, 7, "", "locale", [], [["locale", "id"]], {}, { get: 1 }];
  it.each(await loadActions())(
    "treats them as an empty form, never an error: %s",
    async (_name, action) => {
      for (const what of [...anything, new Map([["locale", {}]]), new Blob(["locale"])]) {
        try {
          await action(...(action.length > 1 ? [what, what] : [what]));
        } catch (error) {
          if (!isRedirect(error)) throw error;
        }
      }
    },
    timeoutMs,
  );
});

describe("the API with arbitrary requests", () => {
  const anyId = fc.oneof(fc.uuid(), anyText);
  const anyChange = fc.record(
    {
      id: anyId,
      item: anyText,
      status: anyText,
      version: fc.oneof(fc.nat(), anyText),
      more: anyText,
    },
    { requiredKeys: [] },
  );
  const anyBody = fc.oneof(
    fc.json(),
    anyText,
    fc.array(anyChange, { maxLength: 5 }).map((changes) => JSON.stringify({ changes })),
    fc.constant(`{"changes":${"[".repeat(50_000)}`),
  );

  const anyNote = fc.record(
    { text: anyText, version: fc.oneof(fc.nat(3), anyText), tab: anyId, more: anyText },
    { requiredKeys: [] },
  );

  it(
    "of notes responds with a client error and a reason, never with a server error",
    async () => {
      const body = fc.oneof(
        anyBody,
        anyNote.map((note) => JSON.stringify(note)),
      );
      await fc.assert(
        fc.asyncProperty(body, fc.oneof(fc.constant("git"), anyText), async (sent, item) => {
          const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
          const init = { method: "PUT", headers, body: sent };
          const request = new Request("http://localhost/api/notes/git", init);
          const answer = await putNote(request, { params: Promise.resolve({ item }) });
          expect([200, 404, 409, 413, 422]).toContain(answer.status);
          expect(await answer.text()).not.toMatch(/\bat .*:\d+:\d+/);
        }),
        { numRuns: runCount },
      );
    },
    timeoutMs,
  );

  it(
    "responds with a client error and a reason, never with a server error",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyBody, async (body) => {
          const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
          const answer = await postProgress(
            new Request("http://localhost/api/progress", { method: "POST", headers, body }),
            undefined,
          );
          expect([200, 401, 413, 422]).toContain(answer.status);
          expect(await answer.text()).not.toMatch(/\bat .*:\d+:\d+/);
        }),
        { numRuns: runCount },
      );
    },
    timeoutMs,
  );
});
