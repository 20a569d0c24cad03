import { createTransport } from "nodemailer";
import { env } from "../env";
import type { Letter } from "./letter";
import { htmlOf, textOf } from "./render";

const seconds = 1000;

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Files and addresses in a mail are never read; passwords never cross a network in the clear. */
function transport(url: string) {
  return createTransport({
    url,
    requireTLS: !loopback.has(new URL(url).hostname),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    dnsTimeout: 10 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/**
 * Sends a letter to an e-mail address. Returns whether the mail server took it; the log says why not, and neither to
 * whom nor what.
 */
export async function sendLetter(to: string, letter: Letter): Promise<boolean> {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  if (url === undefined || from === undefined) return false;
  const post = transport(url);
  try {
    await post.sendMail({
      from,
      to: { name: "", address: to },
      subject: letter.subject,
      text: textOf(letter),
      html: htmlOf(letter),
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    });
    return true;
  } catch (error) {
    console.error(`A mail could not be sent (${reasonOf(error)})`);
    return false;
  } finally {
    post.close();
  }
}

/** The codes of an error alone: what a mail server says may repeat addresses. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const codes = [code, responseCode].filter(
    (each) => typeof each === "string" || typeof each === "number",
  );
  return codes.join(" ") || "unknown reason";
}
