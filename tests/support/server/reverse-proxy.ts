import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { findReverseProxy, type reverseProxies } from "@/scripts/setup/reverse-proxies.mjs";
import { freePort } from "./app-server";
import { makeCertificates } from "./certificates";

export type ReverseProxyName = (typeof reverseProxies)[number];

export const readmes = ["README.md", "README.id.md"] as const;

const languages = { nginx: "nginx", caddy: "caddyfile" } as const;

/** The only code block of a language that holds the text. */
function codeBlock(readme: string, language: string, text: string): string {
  const blocks = readFileSync(readme, "utf8").matchAll(/^```(\w+)\n(.*?)^```$/gms);
  const found = [...blocks].filter(([, name, code]) => name === language && code?.includes(text));
  if (found.length !== 1) throw new Error(`${readme} has ${found.length} blocks of ${language}`);
  return found[0]?.[2] ?? "";
}

/** The configuration that a README gives for a proxy. */
export const proxySnippet = (readme: string, name: ReverseProxyName) =>
  codeBlock(readme, languages[name], "langkah.example");

/** The variables that a README starts the app with behind a proxy. */
export function startVariables(readme: string): Record<string, string> {
  const line = codeBlock(readme, "sh", "NEXTAUTH_URL=");
  return Object.fromEntries(
    [...line.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
  );
}

/** Replaces what has to differ in a test; a snippet without it is an error. */
function replaceAll(text: string, replacements: readonly (readonly [RegExp, string])[]): string {
  return replacements.reduce((changed, [pattern, value]) => {
    if (!pattern.test(changed)) throw new Error(`The snippet has no ${pattern}:\n${changed}`);
    return changed.replace(pattern, value);
  }, text);
}

type Place = { readonly folder: string; readonly port: number; readonly appPort: number };

function nginxFile(snippet: string, { folder, port, appPort }: Place): string {
  const server = replaceAll(snippet, [
    [/listen 443 /, `listen 127.0.0.1:${port} `],
    [/(ssl_certificate) \S+;/, `$1 ${folder}/proxy.pem;`],
    [/(ssl_certificate_key) \S+;/, `$1 ${folder}/proxy.key;`],
    [/127\.0\.0\.1:3000/, `127.0.0.1:${appPort}`],
  ]);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return [
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/log;`,
    // The folder is the test's alone.
    process.getuid?.() === 0 ? "user root;" : "",
    "events {}",
    `http { access_log off; ${temporary.join(" ")}\n${server}}`,
  ].join("\n");
}

function caddyFile(snippet: string, { folder, port, appPort }: Place): string {
  const site = replaceAll(snippet, [
    [
      /langkah\.example \{/,
      `langkah.example:${port} {\n\ttls ${folder}/proxy.pem ${folder}/proxy.key`,
    ],
    [/127\.0\.0\.1:3000/, `127.0.0.1:${appPort}`],
  ]);
  return `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site}`;
}

/**
 * Runs a README's configuration in front of an app until the test ends, with a certificate and ports of the test.
 * Returns the port and the authority of the certificate.
 */
export async function startReverseProxy(name: ReverseProxyName, snippet: string, appPort: number) {
  const folder = mkdtempSync(join(tmpdir(), "langkah-proxy-"));
  makeCertificates(folder, ["proxy"]);
  const place = { folder, appPort, port: await freePort() };
  const file = join(folder, "configuration");
  writeFileSync(file, name === "nginx" ? nginxFile(snippet, place) : caddyFile(snippet, place));
  mkdirSync(join(folder, "home"));
  const args =
    name === "nginx"
      ? ["-p", folder, "-e", join(folder, "log"), "-c", file]
      : ["run", "--adapter", "caddyfile", "--config", file];
  const home = join(folder, "home");
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const proxy = spawn(findReverseProxy(name) ?? name, args, { env });
  let output = "";
  for (const stream of [proxy.stdout, proxy.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = once(proxy, "exit");
  onTestFinished(async () => {
    proxy.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  while (!(await isListening(place.port))) {
    if (proxy.exitCode !== null) throw new Error(`${name} did not start:\n${output}`);
    await pause(20);
  }
  return { port: place.port, ca: readFileSync(join(folder, "ca.pem"), "utf8") };
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
