import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

/** Sets up whatever is missing and serves the app for development: changes show without a build. */
process.chdir(root);
setUp({ built: false });
process.argv = [process.execPath, "next", "dev", ...process.argv.slice(2)];
await import(join(root, "node_modules", "next", "dist", "bin", "next"));
