import { once } from "node:events";
import { connect } from "node:net";
import type { APIRequestContext } from "@playwright/test";
import { chartNames } from "@/lib/domain/chart";
import { portfolioFormats } from "@/lib/domain/portfolio";
import { expect, signUpByRequest, test } from "../../support/browser/fixtures";

const pages = [
  ...["/", "/id", "/en/guide", "/id/path/foundations/cnn", "/id/path/foundations/nothing"],
  ...["/id/sign-in", "/id/nothing/here", "/id/settings"],
];
const files = [
  ...["/favicon.ico", "/icon.svg", "/apple-icon.png", "/_next/static/nothing.js"],
  ...["/sitemap.xml", "/robots.txt", "/manifest.webmanifest"],
];
const data = ["/api/health", "/api/path", "/api/progress", "/api/nothing", "/api/auth/csrf"];
const downloads = [
  ...portfolioFormats.map((format) => `/api/portfolio/${format}`),
  ...chartNames.map((chart) => `/api/charts/${chart}`),
];

async function assetsOf(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get("/id")).text();
  return ["js", "css"].map(
    (end) => new RegExp(`/_next/static/[^"]+\\.${end}`).exec(html)?.[0] ?? end,
  );
}

const get = (request: APIRequestContext, path: string) => request.get(path, { maxRedirects: 0 });

test("every answer has its content type and nosniff", async ({ page }) => {
  await signUpByRequest(page, "id");
  const { request } = page;
  for (const path of [...pages, ...files, ...data, ...downloads, ...(await assetsOf(request))]) {
    const answer = await get(request, path);
    const headers = answer.headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    const type = headers["content-type"] ?? "";
    expect(type, path).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/i);
    // Next sends no charset for images, so that they must be ASCII.
    if (type === "image/svg+xml") expect(await answer.text()).toMatch(/^[\x20-\x7e\s]*$/);
    else if (/^text\/|[/+]xml/.test(type)) expect(type, path).toMatch(/charset=utf-8$/i);
  }
});

test("no answer allows another origin to read it", async ({ page }) => {
  await signUpByRequest(page, "id");
  for (const path of [...pages, ...data, ...downloads]) {
    for (const method of ["GET", "OPTIONS"]) {
      const answer = await page.request.fetch(path, {
        method,
        maxRedirects: 0,
        headers: { Origin: "https://evil.example", "Access-Control-Request-Method": "POST" },
      });
      const allowed = Object.keys(answer.headers()).filter((name) =>
        name.startsWith("access-control"),
      );
      expect(allowed, `${method} ${path}`).toEqual([]);
    }
  }
});

test("downloads and data are never shown as pages", async ({ page }) => {
  await signUpByRequest(page, "id");
  for (const path of downloads) {
    const { "content-disposition": disposition } = (await get(page.request, path)).headers();
    expect(disposition, path).toMatch(/^attachment; filename="[a-z0-9.-]+"$/);
  }
  for (const path of data) {
    expect((await get(page.request, path)).headers()["content-type"], path).toBe(
      "application/json",
    );
  }
});

test("nothing of a learner's may be kept on the way", async ({ page }) => {
  await signUpByRequest(page, "id");
  const own = [
    "/id/path",
    "/id/path/foundations/cnn",
    "/id/skills",
    "/id/dashboard",
    "/id/history",
    "/id/portfolio",
    "/id/settings",
  ];
  for (const path of [...own, ...downloads, "/api/progress", "/api/auth/session"]) {
    const { "cache-control": control } = (await get(page.request, path)).headers();
    expect(control, path).toMatch(/private/);
    expect(control, path).toMatch(/no-store/);
  }
});

test("a browser keeps the session and what was chosen, nothing else", async ({ page }) => {
  await signUpByRequest(page, "id");
  await page.goto("/id/path/foundations");
  await page.getByRole("checkbox").first().click();
  const names = (await page.context().cookies()).map(({ name }) => name.replace("__Host-", ""));
  expect(names.sort()).toEqual(["NEXT_LOCALE", "known-device", "next-auth.session-token"]);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
  ]);
  expect(stored).toEqual([]);
});

test("nothing is served but what is meant to be", async ({ request }) => {
  const hidden = [
    ...[
      "/.git/config",
      "/.env",
      "/data/langkah.db",
      "/data/secret",
      "/package.json",
      "/.next/BUILD_ID",
    ],
    ...[
      "/prisma/schema.prisma",
      "/tests/",
      "/lib/env.ts",
      "/docs/",
      "/_next/",
      "/_next/static/",
      "/public/",
    ],
    ...[
      "/..%2f..%2fetc/passwd",
      "/_next/static/..%2f..%2f..%2fdata/secret",
      "/server-status",
      "/metrics",
    ],
    ...[
      "/_next/static/chunks/",
      "/_next/image?url=%2Ficon.svg&w=64&q=75",
      "/__nextjs_original-stack-frames",
    ],
  ];
  for (const path of hidden) {
    const answer = await request.get(path);
    expect([400, 404], `${path} was answered with ${answer.status()}`).toContain(answer.status());
  }
});

async function rawResponseTo(app: { url: string }, bytes: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  socket.write(bytes);
  await once(socket, "close");
  return text;
}

test("a request with two lengths is refused", async ({ app }) => {
  const head = "POST /api/progress HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
  for (const lengths of [
    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
    "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
  ]) {
    expect(await rawResponseTo(app, head + lengths), lengths).toMatch(/^HTTP\/1\.1 400 /);
  }
});

test("TRACE and other unused methods are refused", async ({ app, request }) => {
  for (const path of ["/id", "/api/progress", "/api/auth/signin"]) {
    const head = `TRACE ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n`;
    const answer = await rawResponseTo(app, `${head}Cookie: kopi=susu\r\n\r\n`);
    expect(answer, path).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer, path).not.toContain("kopi");
  }
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    expect((await request.fetch("/api/progress", { method })).status(), method).toBe(405);
  }
});
