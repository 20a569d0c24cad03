import { readdirSync, readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";

// The environment is read while the module loads.
vi.stubEnv("NEXTAUTH_SECRET", "a secret that only the tests know");
const { loadPrivacy } = await import("@/lib/loaders/privacy");

it("the privacy page names every cookie that is set anywhere", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("generated"))
    .map((file) => `lib/${file}`);
  const named = [...files, "proxy.ts"].flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/cookieName\(\s*"([^"]+)"/g)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(8);
  const told = loadPrivacy().cookies.flatMap(({ names }) => names);
  expect(named.filter((name) => !told.includes(name ?? ""))).toEqual([]);
});
