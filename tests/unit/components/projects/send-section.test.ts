import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sendSectionOf } from "@/components/projects/sections/send-section";

const fetchMock = vi.fn<typeof fetch>();
const answer = (status: number, body: object) => Response.json(body, { status });
const sent = () => JSON.parse(String(fetchMock.mock.lastCall?.[1]?.body));

beforeEach(() => {
  vi.stubGlobal("fetch", fetchMock);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetchMock.mockReset();
});

function newSender() {
  const target = {
    ...{ project: "p", section: "skills", owner: "siti", listFields: new Set(["skills"]) },
    textOf: (values: object) => JSON.stringify(values),
    errorsOf: ({ title }: { title?: string }) => ({ ...(title === "" && { title: "required" }) }),
  };
  return sendSectionOf(target, new Map([[1, "base-1"]]));
}

it("sends lists as lists, each write on what the one before it left", async () => {
  const send = newSender();
  const write = { text: JSON.stringify({ skills: "cnn git", why: "a b" }), version: 1 };
  fetchMock.mockResolvedValueOnce(answer(200, { version: 3, base: "base-3", values: {} }));
  expect(await send(write)).toEqual({ outcome: "saved", version: 3 });
  expect(sent()).toEqual({ skills: ["cnn", "git"], why: "a b", base: "base-1" });
  fetchMock.mockResolvedValueOnce(answer(200, { version: 4, base: "base-4", values: {} }));
  await send({ text: JSON.stringify({ skills: "" }), version: 3 });
  expect(sent()).toEqual({ skills: [], base: "base-3" });
});

it("in a conflict shows what is stored, and goes on from it", async () => {
  const send = newSender();
  const current = { version: 5, base: "base-5", values: { skills: "dsa" } };
  fetchMock.mockResolvedValueOnce(answer(409, { error: { code: "conflict" }, current }));
  const text = JSON.stringify({ skills: "cnn" });
  expect(await send({ text, version: 1 })).toEqual({
    outcome: "conflict",
    current: { text: JSON.stringify({ skills: "dsa" }), version: 5 },
  });
  fetchMock.mockResolvedValueOnce(answer(200, { version: 6, base: "base-6", values: {} }));
  await send({ text, version: 5 });
  expect(sent()).toEqual({ skills: ["cnn"], base: "base-5" });
});

it("does not send what would be refused", async () => {
  expect(await newSender()({ text: JSON.stringify({ title: "" }), version: 1 })).toEqual({
    ...{ outcome: "invalid", reasons: ["title: required"] },
  });
  expect(fetchMock).not.toHaveBeenCalled();
});

it.each([
  [401, {}, { outcome: "signed-out" }],
  [410, {}, { outcome: "gone" }],
  [422, { error: { reasons: ["value: no-number"] } }, { outcome: "invalid" }],
  [500, {}, { outcome: "failed" }],
])("takes %i for what it means", async (status, body, outcome) => {
  fetchMock.mockResolvedValueOnce(answer(status, body));
  expect(await newSender()({ text: "{}", version: 1 })).toMatchObject(outcome);
});
