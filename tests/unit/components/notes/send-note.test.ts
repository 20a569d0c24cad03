import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SaveAnswer } from "@/components/forms/autosaver";
import { sendNoteOf } from "@/components/notes/send-note";

const server = vi.fn<typeof fetch>();
const send = sendNoteOf("git", "the owner", "a tab");
const current = { item: "git", text: "lain", version: 4, updatedAt: "2026-11-24T02:00:00Z" };
const errorOf = (code: string) => ({ error: { code, message: "…" }, current });

beforeEach(() => {
  server.mockReset();
  vi.stubGlobal("fetch", server);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it("a note is sent with its version, its tab and the owner of the page", async () => {
  server.mockResolvedValue(Response.json({ ...current, version: 5 }));
  expect(await send({ text: "baru", version: 4 })).toEqual({ outcome: "saved", version: 5 });
  const [address, init] = server.mock.calls[0] ?? [];
  expect(address).toBe("/api/notes/git");
  expect(init).toMatchObject({ method: "PUT", keepalive: true });
  expect(new Headers(init?.headers).get("Langkah-Page-Owner")).toBe("the owner");
  expect(JSON.parse(String(init?.body))).toEqual({ text: "baru", version: 4, tab: "a tab" });
});

it("a long note is not sent as one that outlives the page, which browsers refuse", async () => {
  server.mockResolvedValue(Response.json(current));
  await send({ text: "\u{1f98a}".repeat(8000), version: 4 });
  expect(server.mock.calls[0]?.[1]).toMatchObject({ keepalive: false });
});

it.each<[string, number, object, SaveAnswer]>([
  [
    "a conflict",
    409,
    errorOf("conflict"),
    { outcome: "conflict", current: { text: current.text, version: current.version } },
  ],
  ["a full history", 409, errorOf("full"), { outcome: "full" }],
  ["the page of another learner", 409, errorOf("other-learner"), { outcome: "other-learner" }],
  ["an ended session", 401, errorOf("not-signed-in"), { outcome: "signed-out" }],
  ["a text that is too long", 422, errorOf("invalid"), { outcome: "too-long" }],
  ["a body that is too large", 413, errorOf("too-large"), { outcome: "too-long" }],
  ["a busy server", 503, errorOf("unavailable"), { outcome: "failed" }],
  ["a broken server", 500, {}, { outcome: "failed" }],
  ["an answer that is none", 200, {}, { outcome: "failed" }],
])("%s is told apart", async (_what, status, body, answer) => {
  server.mockResolvedValue(Response.json(body, { status }));
  expect(await send({ text: "baru", version: 3 })).toEqual(answer);
});

it("no answer, and one that is no JSON, are failures", async () => {
  server.mockRejectedValueOnce(new TypeError("offline"));
  expect(await send({ text: "baru", version: 3 })).toEqual({ outcome: "failed" });
  server.mockResolvedValueOnce(new Response("<html>"));
  expect(await send({ text: "baru", version: 3 })).toEqual({ outcome: "failed" });
});
