/**
 * Loaded into the app by a browser test (`node --require`): Next finds no proxy.ts in its build, as if a flaw of Next
 * bypassed it.
 */
const fs = require("node:fs");

const manifest = /functions-config-manifest\.json$/;

function without(path, text) {
  if (!manifest.test(String(path))) return text;
  const { functions, ...rest } = JSON.parse(String(text));
  const { "/_middleware": _proxy, ...others } = functions;
  return JSON.stringify({ ...rest, functions: others });
}

const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => without(path, readFileSync(path, ...rest));

const { readFile } = fs.promises;
fs.promises.readFile = async (path, ...rest) => without(path, await readFile(path, ...rest));
