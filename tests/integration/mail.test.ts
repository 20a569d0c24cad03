import { createServer } from "node:net";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { linkLetter } from "@/lib/mail/letter";
import { sendLetter } from "@/lib/mail/send";
import { startPost } from "../support/post";

const post = await startPost();
afterAll(post.stop);

const path = "/id/sign-in/link?token=rahasia-sekali";

/** Sets mail up with what follows the server's address. */
function setUp(url: string): void {
  const NEXTAUTH_URL = "https://langkah.example";
  Object.assign(env, { SMTP_URL: url, MAIL_FROM: "Langkah <langkah@contoh.id>", NEXTAUTH_URL });
}

const letter = () => linkLetter("sign-in-link", "id", { path });

/** What the log is told while something is done. */
async function logOf(work: () => Promise<unknown>): Promise<string> {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await work();
  const lines = log.mock.calls.flat().join("\n");
  log.mockRestore();
  return lines;
}

beforeEach(() => setUp(post.url));

describe("a letter", () => {
  it("arrives as text and HTML, in the language of its reader, with an absolute link", async () => {
    expect(await sendLetter("siti@contoh.id", letter())).toBe(true);
    const mail = await post.next("siti@contoh.id");
    expect(mail.subject).toBe("Tautan masuk Langkah");
    const link = "https://langkah.example/id/sign-in/link?token=rahasia-sekali";
    expect(mail.text).toContain(`\n${link}\r\n`);
    expect(mail.text).toContain("10 menit");
    expect(mail.html).toContain(`<a href="${link}"`);
    expect(mail.html).not.toMatch(/<(img|script|link|iframe)\b/);
    expect(mail.user).toBe("langkah");
  });

  it("reaches only the address it is for, whatever that looks like", async () => {
    const before = post.mails.length;
    await sendLetter("budi@contoh.id", letter());
    await logOf(() => sendLetter("a@contoh.id, b@contoh.id", letter()));
    const reached = post.mails.slice(before).map(({ to }) => to);
    expect(reached.filter((to) => to === "a@contoh.id" || to === "b@contoh.id")).toEqual([]);
    expect(reached).toContain("budi@contoh.id");
  });

  it("that cannot be sent is a line in the log, without address, link or password", async () => {
    for (const url of [
      post.url.replace("rahasia", "bukan-ini"),
      "smtp://langkah:bukan-ini@127.0.0.1:1",
    ]) {
      setUp(url);
      let sent = true;
      const log = await logOf(async () => {
        sent = await sendLetter("siti@contoh.id", letter());
      });
      expect(sent).toBe(false);
      expect(log).toMatch(/^A mail could not be sent \((EAUTH 535|ECONNREFUSED|ESOCKET)\)$/);
    }
  });

  it("is not sent in the clear where STARTTLS is insisted on", async () => {
    const plain = await startPost({ disabledCommands: ["STARTTLS"] });
    setUp(`${plain.url}?requireTLS=true`);
    expect(await logOf(() => sendLetter("siti@contoh.id", letter()))).toContain("ETLS");
    expect(plain.mails).toEqual([]);
    await plain.stop();
  });

  it("goes over STARTTLS where the server offers it", async () => {
    const secure = await startPost({ hideSTARTTLS: false });
    setUp(`${secure.url}?requireTLS=true&tls.rejectUnauthorized=false`);
    expect(await sendLetter("siti@contoh.id", letter())).toBe(true);
    expect(await secure.next("siti@contoh.id")).toMatchObject({ secure: true, user: "langkah" });
    setUp(`${secure.url}?requireTLS=true`);
    const log = await logOf(() => sendLetter("siti@contoh.id", letter()));
    expect(log, "with a certificate that nobody vouches for").toMatch(/ESOCKET|ETLS/);
    await secure.stop();
  });

  it("does not wait for ever for a server that says nothing", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await new Promise((listening) => silent.once("listening", listening));
    const address = silent.address();
    const port = typeof address === "object" ? address?.port : 0;
    setUp(`smtp://127.0.0.1:${port}?greetingTimeout=200`);
    expect(await logOf(() => sendLetter("siti@contoh.id", letter()))).toContain("ETIMEDOUT");
    silent.close();
  });
});
