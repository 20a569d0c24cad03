import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { requestIdHeader } from "@/lib/auth/internal-headers";
import { markUnavailable } from "@/lib/auth/unavailable-requests";
import { failureMessages } from "@/lib/i18n/failure-messages";

beforeAll(async () => {
  const { setPeerHeaders } = await import("@/lib/server/peer-address");
  setPeerHeaders();
  const { explainFailures } = await import("@/lib/server/failure-response");
  explainFailures();
});

async function responseOf(
  listener: RequestListener,
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const server = createServer(listener).listen(0);
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const headers = { Accept: "text/html", Connection: "close", ...init.headers };
  const url = `http://localhost:${(server.address() as AddressInfo).port}${path}`;
  const response = await fetch(url, { redirect: "manual", ...init, headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const failing: RequestListener = (_, response) => {
  response.statusCode = 500;
  response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Type", "text/html");
  response.setHeader("Link", "</font.woff2>; rel=preload");
  const body = gzipSync("Internal Server Error");
  response.write(body.subarray(0, 10), () => response.end(body.subarray(10)));
};

const unavailable =
  (status: number, body: string): RequestListener =>
  (request, response) => {
    markUnavailable(new Headers({ [requestIdHeader]: String(request.headers[requestIdHeader]) }));
    response.writeHead(status, { "Content-Type": "text/html" }).end(body);
  };

describe("a response that failed", () => {
  it.each([
    ["/en/dashboard?on=2026-01-01", "en"],
    ["/id/path", "id"],
    ["/nowhere", "id"],
  ] as const)("is a page in the language of %s, with a link to try again", async (path, locale) => {
    const { status, text, headers } = await responseOf(failing, path);
    expect(status).toBe(500);
    expect(text).toContain(`<html lang="${locale}">`);
    expect(text).toContain(failureMessages[locale].page.title);
    expect(text).toContain(`<a href="${path}">`);
    expect(text).not.toContain("Internal Server Error");
    expect([headers.get("content-encoding"), headers.get("link")]).toEqual([null, null]);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("puts nothing into the page that an address brings along", async () => {
    const { text } = await responseOf(failing, '/en/path?"><script>alert(1)</script>');
    expect(text).not.toContain("<script");
    const Referer = 'http://evil.example/en/"><b>';
    const sent = await responseOf(failing, "/en/settings", {
      method: "POST",
      headers: { Referer },
    });
    expect(sent.text).not.toContain("evil");
    expect((await responseOf(failing, "/..//evil.example/en")).text).not.toContain("//evil");
  });

  it("stays as it is for programs and for scripts", async () => {
    for (const Accept of ["*/*", "application/json", "text/x-component"]) {
      const { text } = await responseOf(failing, "/en/path", { headers: { Accept } });
      expect(text).toBe("Internal Server Error");
    }
    expect((await responseOf(failing, "/api/health/ready")).text).toBe("Internal Server Error");
  });
});

describe("a response while the database is unavailable", () => {
  it("is 503, also where a page could be made, whose body stays", async () => {
    const { status, text, headers } = await responseOf(unavailable(200, "a form"), "/en/settings");
    expect([status, text, headers.get("retry-after")]).toEqual([503, "a form", "5"]);
  });

  it("is no failure where it redirects", async () => {
    const { status, headers } = await responseOf(unavailable(303, ""), "/en/settings");
    expect([status, headers.get("retry-after")]).toEqual([303, null]);
  });

  it("says to a form that nothing was saved, and to a sign-out that it did not happen", async () => {
    const { form, signOut } = failureMessages.en;
    const sent = await responseOf(unavailable(500, ""), "/en/skills", { method: "POST" });
    expect([sent.status, sent.text.includes(form.text)]).toEqual([503, true]);
    const left = await responseOf(unavailable(503, "{}"), "/api/auth/signout?locale=en", {
      method: "POST",
    });
    expect([left.status, left.text.includes(signOut.text)]).toEqual([503, true]);
    expect(left.text).toContain('action="/api/auth/signout"');
  });
});
