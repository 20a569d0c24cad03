import { expect, it, vi } from "vitest";
import { ownOriginOf } from "@/lib/loaders/own-origin";

vi.mock("@/lib/env", () => ({ env: {} }));

it("is the public address, whatever host a proxy names", () => {
  expect(ownOriginOf("127.0.0.1:3000", "https://langkah.example")).toBe("https://langkah.example");
});

it.each([
  ["langkah.example:8080", "http://langkah.example:8080"],
  ["[::1]:3000", "http://[::1]:3000"],
  ["langkah.example/path", null],
  ["a b", null],
  ["", null],
  [null, null],
])("of the host %j alone is %j", (host, origin) => {
  expect(ownOriginOf(host, undefined)).toBe(origin);
});
