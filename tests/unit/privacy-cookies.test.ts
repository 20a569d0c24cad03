import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { loadPrivacy } from "@/lib/loaders/privacy";

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
