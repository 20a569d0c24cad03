import { expect, it, vi } from "vitest";
import { locales } from "@/lib/domain/locale";
import { loadRobots, loadSitemap } from "@/lib/loaders/sitemap";

vi.mock("@/lib/env", () => ({ env: {} }));

it("names each page with its host, and the same page in every language", () => {
  const sitemap = loadSitemap("langkah.example:3000") ?? "";
  const [entry = ""] = /<url><loc>[^<]*\/en\/path\/foundations\/cnn<.*<\/url>/.exec(sitemap) ?? [];
  for (const locale of locales) {
    expect(entry).toContain(
      `hreflang="${locale}" href="http://langkah.example:3000/${locale}/path/foundations/cnn"`,
    );
  }
});

it("lists no page twice", () => {
  const addresses = [...(loadSitemap("a.example") ?? "").matchAll(/<loc>(.*?)</g)].map(String);
  expect(new Set(addresses).size).toBe(addresses.length);
});

it.each(["", null, "a b", 'a"><script>', "a/b", "user@host", "a.example:port"])(
  "takes no part of the host %j",
  (host) => {
    expect(loadSitemap(host)).toBeNull();
    expect(loadRobots(host)).toBe("User-agent: *\nDisallow: /api/\n");
  },
);
