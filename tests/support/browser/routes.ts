import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const sampleSegments: Readonly<Record<string, string>> = {
  step: "foundations",
  item: "cnn",
  format: "json",
  "...rest": "no/such/page",
  "...nextauth": "signout",
};

function filesIn(folder: string, name: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file === name || file.endsWith(`/${name}`),
  );
}

function routeOf(file: string): string {
  const folders = file.split("/").slice(0, -1);
  return folders
    .filter((folder) => !folder.startsWith("("))
    .map((folder) =>
      folder.replace(/^\[(.+)\]$/, (_, part: string) => sampleSegments[part] ?? "unknown"),
    )
    .join("/");
}

/** The address of every page below a language, from the folders of the app, so that a new page is among them. */
export function pageRoutes(): string[] {
  return filesIn("app/[locale]", "page.tsx").map(routeOf);
}

/** The address of every route of the API that accepts a body. */
export function writeRoutes(): string[] {
  return filesIn("app/api", "route.ts")
    .filter((file) => !file.startsWith("[...rest]"))
    .filter((file) =>
      /export .*\b(POST|PUT|PATCH|DELETE)\b/.test(readFileSync(join("app/api", file), "utf8")),
    )
    .map((file) => `/api/${routeOf(file)}`);
}
