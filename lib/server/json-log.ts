import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { inspect, stripVTControlCharacters } from "node:util";
import { requestIdHeader } from "../auth/internal-headers";
import { loggedPathOf } from "./logged-path";

type RequestStartMessage = { readonly request: IncomingMessage };

type RequestFields = { readonly request: string; readonly method: string; readonly path: string };

const levels = { debug: "info", log: "info", info: "info", warn: "warn", error: "error" } as const;

const currentRequest = new AsyncLocalStorage<RequestFields>();

/**
 * Writes everything that goes through `console`, including Next's and libraries' output, as one JSON object per line
 * (OWASP ASVS 5.0.0, 16.2.4). In development the console stays as it is.
 */
export function logAsJson(): void {
  if (process.env.NODE_ENV !== "production") return;
  subscribe("http.server.request.start", (message) => {
    const { headers, method = "", url = "" } = (message as RequestStartMessage).request;
    const path = loggedPathOf(url);
    currentRequest.enterWith({ request: String(headers[requestIdHeader]), method, path });
  });
  for (const [method, level] of Object.entries(levels)) {
    const stream = level === "info" ? process.stdout : process.stderr;
    const write = (...parts: unknown[]) => {
      stream.write(logLineOf(level, parts, new Date(), currentRequest.getStore()));
    };
    Object.assign(console, { [method]: write });
  }
}

/** Line ends, terminal control characters and bidi controls that JSON.stringify does not escape. */
const unsafeCharacters = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** One JSON line (OWASP ASVS 5.0.0, 16.4.1). The query is left out of the path, because it may hold a token. */
export function logLineOf(
  level: "info" | "warn" | "error",
  parts: readonly unknown[],
  now: Date,
  requestFields?: RequestFields,
): string {
  const thrown = parts.find((part) => part instanceof Error);
  const texts = parts.map((part) => (part instanceof Error ? part.message : formatPart(part)));
  const entry = {
    time: now.toISOString(),
    level,
    ...(requestFields && { ...requestFields, path: requestFields.path.slice(0, 200) }),
    message: stripVTControlCharacters(texts.join(" ")).trim(),
    ...(thrown && errorFields(thrown)),
  };
  return `${JSON.stringify(entry).replace(unsafeCharacters, unicodeEscape)}\n`;
}

function formatPart(part: unknown): string {
  return typeof part === "string" ? part : inspect(part, { breakLength: Number.POSITIVE_INFINITY });
}

/** Only these fields: others may hold user input. */
function errorFields(error: Error): Record<string, unknown> {
  const { name, stack, cause } = error;
  const code = "code" in error ? { code: String(error.code) } : {};
  return { name, ...code, stack, ...(cause instanceof Error && { cause: cause.message }) };
}
