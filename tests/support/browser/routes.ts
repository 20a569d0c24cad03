import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const sampleSegments: Readonly<Record<string, string>> = {
  step: "foundations",
  item: "cnn",
  id: "0191d3f8-0000-7000-8000-000000000001",
  section: "problem",
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

/** Those that a signed-out visitor is shown. */
export function publicPageRoutes(): string[] {
  const files = filesIn("app/[locale]", "page.tsx");
  return files.filter((file) => !file.startsWith("(tracker)")).map(routeOf);
}

const writeMethods = ["POST", "PUT", "PATCH", "DELETE"] as const;

/** The method and address of all that changes something by the API. */
export function writeRoutes(): { method: string; address: string }[] {
  return filesIn("app/api", "route.ts")
    .filter((file) => !file.startsWith("[...rest]"))
    .flatMap((file) => {
      const source = readFileSync(join("app/api", file), "utf8");
      return writeMethods
        .filter((method) => new RegExp(`export .*\\b${method}\\b`).test(source))
        .map((method) => ({ method, address: `/api/${routeOf(file)}` }));
    });
}
