import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { inspect, stripVTControlCharacters } from "node:util";
import { requestIdHeader } from "../auth/internal-headers";

type RequestStartMessage = { readonly request: IncomingMessage };

/** What an entry says of the request during which it was written. */
type RequestFields = { readonly request: string; readonly method: string; readonly path: string };

const levels = { debug: "info", log: "info", info: "info", warn: "warn", error: "error" } as const;

const currentRequest = new AsyncLocalStorage<RequestFields>();

/**
 * Makes one line of JSON of whatever this process logs, our own errors, Next's and those of libraries alike (OWASP ASVS
 * 5.0.0, 16.2.4): all of them write with `console`, and so this is the one place where lines are made. A developer
 * reads them as they are.
 */
export function logAsJson(): void {
  if (process.env.NODE_ENV !== "production") return;
  subscribe("http.server.request.start", (message) => {
    const { headers, method = "", url = "" } = (message as RequestStartMessage).request;
    const [path = ""] = url.split("?");
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

/** Signs that would end a line, move a cursor or turn the text around, and that JSON leaves as they are. */
const unsafeCharacters = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * One entry of the log: JSON that ends where the line ends, whatever it says (16.4.1). The path of the request comes
 * without its query, which may hold what opens an account.
 */
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

/** Of an error what helps to find it; its other fields may hold what somebody has typed. */
function errorFields(error: Error): Record<string, unknown> {
  const { name, stack, cause } = error;
  const code = "code" in error ? { code: String(error.code) } : {};
  return { name, ...code, stack, ...(cause instanceof Error && { cause: cause.message }) };
}
