import { once } from "node:events";
import { SMTPServer } from "smtp-server";

export type ReceivedEmail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Empty where it has none of that name. */
  readonly header: (name: string) => string;
  readonly secure: boolean;
  readonly user: string | undefined;
};

export type MailServer = {
  readonly url: string;
  readonly receivedEmails: readonly ReceivedEmail[];
  /** The next e-mail to an address; each is returned once. */
  nextEmailTo(to: string): Promise<ReceivedEmail>;
  stop(): Promise<void>;
};

type SmtpOptions = NonNullable<ConstructorParameters<typeof SMTPServer>[0]>;

export async function startMailServer(options: SmtpOptions = {}): Promise<MailServer> {
  const mails: ReceivedEmail[] = [];
  const taken = new Set<ReceivedEmail>();
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    onAuth: ({ username, password }, _session, answer) =>
      password === "rahasia" ? answer(null, { user: username }) : answer(new Error("No")),
    onData: (stream, { envelope, secure, user }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const [recipient] = envelope.rcptTo;
        const source = Buffer.concat(chunks).toString("utf8");
        const to = recipient?.address ?? "";
        mails.push({ to, ...parseEmail(source), secure, user: user as string | undefined });
        for (const checkForEmail of waiting) checkForEmail();
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  const socket = server.listen(0, "127.0.0.1");
  await once(socket, "listening");
  const address = socket.address();
  if (address === null || typeof address === "string") throw new Error("No port to be had");
  return {
    url: `smtp://langkah:rahasia@127.0.0.1:${address.port}`,
    receivedEmails: mails,
    nextEmailTo: (to) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const mail = mails.find((each) => each.to === to && !taken.has(each));
          if (!mail) return;
          taken.add(mail);
          waiting.delete(look);
          clearTimeout(timeout);
          resolve(mail);
        };
        const timeout = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`No mail came to ${to}`));
        }, 15_000);
        waiting.add(look);
        look();
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export function firstLinkIn({ text }: ReceivedEmail): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error(`No link in: ${text}`);
  return link;
}

function parseEmail(source: string): Pick<ReceivedEmail, "subject" | "header" | "text" | "html"> {
  const [head = ""] = source.split("\r\n\r\n", 1);
  const header = (name: string) => {
    const value = new RegExp(`^${name}:(.*(?:\\r\\n[ \\t].*)*)`, "im").exec(head)?.[1] ?? "";
    return decodeHeader(value).trim();
  };
  return {
    subject: header("Subject"),
    header,
    text: decodePart(source, "plain"),
    html: decodePart(source, "html"),
  };
}

/** Decodes a header (RFC 2047). */
function decodeHeader(header: string): string {
  return header
    .replace(/\r\n[ \t]/g, "")
    .replace(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : decodeQuotedPrintable(text.replaceAll("_", " ")),
    );
}

function decodePart(source: string, kind: "plain" | "html"): string {
  const start = source.indexOf(`Content-Type: text/${kind}`);
  const body = source.indexOf("\r\n\r\n", start) + 4;
  const end = source.indexOf("\r\n--", body);
  const head = source.slice(start, body);
  const raw = source.slice(body, end === -1 ? undefined : end);
  if (/base64/i.test(head)) return Buffer.from(raw, "base64").toString("utf8");
  return /quoted-printable/i.test(head) ? decodeQuotedPrintable(raw) : raw;
}

function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
