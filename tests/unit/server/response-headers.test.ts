import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";

it("the head of a response waits for the body, and goes with it", async () => {
  const { setResponseHeaders } = await import("@/lib/server/response-headers");
  setResponseHeaders();
  const sent: boolean[] = [];
  const server = createServer((_, response) => {
    response.flushHeaders();
    sent.push(response.headersSent);
    response.write("body");
    sent.push(response.headersSent);
    response.end();
  }).listen(0);
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const response = await fetch(url, { headers: { Connection: "close" } });
  expect(await response.text()).toBe("body");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(sent).toEqual([false, true]);
});
