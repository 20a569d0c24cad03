import { createTransport } from "nodemailer";
import { env } from "../env";
import type { Email } from "./email";
import { htmlOf, textOf } from "./render";

const second = 1000;

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Never reads files or URLs into an e-mail; never sends credentials over a network without TLS. */
function transporterFor(url: string) {
  return createTransport({
    url,
    requireTLS: !loopback.has(new URL(url).hostname),
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 20 * second,
    dnsTimeout: 10 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** For the button of mail programs (RFC 8058). */
function unsubscribeHeadersOf({ oneClick }: Email): Record<string, string> {
  if (oneClick === undefined) return {};
  return {
    "List-Unsubscribe": `<${oneClick}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/** Returns whether the mail server accepted the e-mail. The log gets the error code, without recipient or content. */
export async function sendEmail(to: string, email: Email): Promise<boolean> {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  if (url === undefined || from === undefined) return false;
  const transporter = transporterFor(url);
  try {
    await transporter.sendMail({
      from,
      to: { name: "", address: to },
      subject: email.subject,
      text: textOf(email),
      html: htmlOf(email),
      headers: {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        ...unsubscribeHeadersOf(email),
      },
    });
    return true;
  } catch (error) {
    console.error(`A mail could not be sent (${reasonOf(error)})`);
    return false;
  } finally {
    transporter.close();
  }
}

/** Error codes only: the server's message may repeat addresses. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const codes = [code, responseCode].filter(
    (each) => typeof each === "string" || typeof each === "number",
  );
  return codes.join(" ") || "unknown reason";
}
