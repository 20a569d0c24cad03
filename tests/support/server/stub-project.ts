import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { freePort } from "./app-server";

/** What each program does instead: it writes lines to `log`, and goes on once the file `gate` is there. */
const programs = {
  npm: `
    if (process.argv[2] !== "ci") process.exit(0);
    log("install begins");
    rmSync("node_modules", { recursive: true, force: true });
    await passed("install");
    const save = (file, text) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { mode: 0o755 });
    };
    save("node_modules/better-sqlite3/index.js", "module.exports = class {};");
    for (const name of ["prisma", "next"]) save("node_modules/.bin/" + name, readFileSync("programs/" + name));
    save("node_modules/next/package.json", '{ "type": "module" }');
    save("node_modules/next/dist/bin/next", "");
    save("node_modules/next/dist/server/lib/router-server.js", readFileSync("programs/serve"));
    log("install ends");`,
  prisma: `log("generate");`,
  next: `
    log("build begins");
    await passed("build");
    const source = readFileSync("app/page", "utf8");
    if (source === "broken") process.exit(1);
    writeFileSync(process.env.LANGKAH_BUILD + "/page", source);
    writeFileSync(process.env.LANGKAH_BUILD + "/required-server-files.json", "{}");
    log("build ends");`,
  serve: `
    export async function initialize() {
      const page = () => readFileSync(process.env.LANGKAH_BUILD + "/page");
      return { requestHandler: (_, response) => response.end(page()) };
    }`,
} as const;

const head = `#!${process.execPath}
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
const log = (line) => appendFileSync("log", line + "\\n");
const passed = async (gate) => {
  while (existsSync("closed-" + gate)) await new Promise((again) => setTimeout(again, 10));
};
`;

export type Start = {
  readonly pid: number;
  readonly port: number;
  readonly ended: Promise<number | null>;
  output(): string;
  /** Waits for a text in the output; throws when the process ends without it. */
  printed(text: string): Promise<void>;
  /** What it serves, once it does; throws when the process ends before. */
  page(): Promise<string>;
};

/** A clone of the project whose npm, Prisma and Next are stubs, so that a start takes no time. */
export function newStubProject() {
  const folder = mkdtempSync(join(tmpdir(), "langkah-stub-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => join(folder, name);
  const write = (name: string, text: string) => writeFileSync(file(name), text);
  for (const name of ["scripts/start.mjs", "scripts/setup", "prisma/schema.prisma"]) {
    cpSync(name, file(name), { recursive: true });
  }
  for (const name of ["app", "programs"]) mkdirSync(file(name));
  for (const [name, body] of Object.entries(programs)) {
    write(`programs/${name}`, head + body);
    chmodSync(file(`programs/${name}`), 0o755);
  }
  write("package.json", '{ "type": "module" }');
  write("package-lock.json", "1");
  write("app/page", "first");
  write("log", "");
  return {
    write,
    close: (gate: "install" | "build") => write(`closed-${gate}`, ""),
    open: (gate: "install" | "build") => rmSync(file(`closed-${gate}`)),
    builds: () => readdirSync(file(".next/builds")),
    log: () => readFileSync(file("log"), "utf8").split("\n").filter(Boolean),
    start: (port?: number) => start(folder, port),
  };
}

/** Runs `npm start` of the project, in a process group of its own, until the test ends. */
async function start(folder: string, given?: number): Promise<Start> {
  const port = given ?? (await freePort());
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: join(folder, "programs") + delimiter + process.env.PATH,
      PORT: String(port),
      DATABASE_URL: "",
      UPKEEP: "off",
    },
  });
  const pid = child.pid ?? 0;
  onTestFinished(() => killGroup(pid));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((end) => child.on("close", end));
  const printed = (text: string) =>
    new Promise<void>((found, fail) => {
      const look = () => output.includes(text) && found();
      for (const stream of [child.stdout, child.stderr]) stream.on("data", look);
      child.on("close", () => fail(new Error(`It printed no "${text}":\n${output}`)));
      look();
    });
  const page = async (): Promise<string> => {
    const answer = await fetch(`http://localhost:${port}`).catch(() => null);
    if (answer) return answer.text();
    if (child.exitCode !== null) throw new Error(`It serves nothing:\n${output}`);
    await pause(10);
    return page();
  };
  return { pid, port, ended, output: () => output, printed, page };
}

export function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
}
