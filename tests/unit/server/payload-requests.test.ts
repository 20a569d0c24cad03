import { expect, it } from "vitest";
import { isPayloadRequest } from "@/lib/server/payload-requests";

it.each([
  [{ rsc: "1" }, true],
  [{ "next-action": "7f61" }, true],
  [{ "x-langkah-payload": "1", accept: "text/html" }, false],
  [{}, false],
])("a request with %j has no HTML in its answer: %s", (headers, expected) => {
  expect(isPayloadRequest(headers)).toBe(expected);
});
