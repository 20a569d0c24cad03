import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup/command.mjs";
import { setUp } from "./setup/setup.mjs";

process.chdir(root);
await setUp({ built: false });
process.argv = [process.execPath, "next", "dev", ...process.argv.slice(2)];
await import(pathToFileURL(join(root, "node_modules", "next", "dist", "bin", "next")).href);
