import { createServer } from "node:net";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { linkEmail } from "@/lib/mail/email";
import { sendEmail } from "@/lib/mail/send";
import { startMailServer } from "../../support/server/mail-server";

vi.unmock("@/lib/mail/send");

const mailServer = await startMailServer();
afterAll(mailServer.stop);

const path = "/id/sign-in/link?token=rahasia-sekali";

function configureSmtp(url: string): void {
  const NEXTAUTH_URL = "https://langkah.example";
  Object.assign(env, { SMTP_URL: url, MAIL_FROM: "Langkah <langkah@contoh.id>", NEXTAUTH_URL });
}

const newEmail = () => linkEmail("sign-in-link", "id", { path });

async function errorLogOf(work: () => Promise<unknown>): Promise<string> {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await work();
  const lines = log.mock.calls.flat().join("\n");
  log.mockRestore();
  return lines;
}

beforeEach(() => configureSmtp(mailServer.url));

describe("an e-mail", () => {
  it("arrives as text and HTML, in the language of its reader, with an absolute link", async () => {
    expect(await sendEmail("siti@contoh.id", newEmail())).toBe(true);
    const mail = await mailServer.nextEmailTo("siti@contoh.id");
    expect(mail.subject).toBe("Tautan masuk Langkah");
    const link = "https://langkah.example/id/sign-in/link?token=rahasia-sekali";
    expect(mail.text).toContain(`\n${link}\r\n`);
    expect(mail.text).toContain("10 menit");
    expect(mail.html).toContain(`<a href="${link}"`);
    expect(mail.html).not.toMatch(/<(img|script|link|iframe)\b/);
    expect(mail.user).toBe("langkah");
  });

  it("that comes again and again carries what a mail program needs to end it (RFC 8058)", async () => {
    await sendEmail("siti@contoh.id", newEmail());
    expect((await mailServer.nextEmailTo("siti@contoh.id")).header("List-Unsubscribe")).toBe("");
    const token = "a".repeat(43);
    const oneClick = `https://langkah.example/api/reminders/unsubscribe?user=${token}&token=${token}`;
    await sendEmail("siti@contoh.id", { ...newEmail(), oneClick });
    const { header } = await mailServer.nextEmailTo("siti@contoh.id");
    expect(header("List-Unsubscribe")).toBe(`<${oneClick}>`);
    expect(header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  });

  it("reaches only its recipient, whatever the address looks like", async () => {
    const before = mailServer.receivedEmails.length;
    await sendEmail("budi@contoh.id", newEmail());
    await errorLogOf(() => sendEmail("a@contoh.id, b@contoh.id", newEmail()));
    const reached = mailServer.receivedEmails.slice(before).map(({ to }) => to);
    expect(reached.filter((to) => to === "a@contoh.id" || to === "b@contoh.id")).toEqual([]);
    expect(reached).toContain("budi@contoh.id");
  });

  it("that cannot be sent is logged without address, link or password", async () => {
    for (const url of [
      mailServer.url.replace("rahasia", "bukan-ini"),
      "smtp://langkah:bukan-ini@127.0.0.1:1",
    ]) {
      configureSmtp(url);
      let sent = true;
      const log = await errorLogOf(async () => {
        sent = await sendEmail("siti@contoh.id", newEmail());
      });
      expect(sent).toBe(false);
      expect(log).toMatch(/^A mail could not be sent \((EAUTH 535|ECONNREFUSED|ESOCKET)\)$/);
    }
  });

  it("is not sent unencrypted where STARTTLS is required", async () => {
    const plain = await startMailServer({ disabledCommands: ["STARTTLS"] });
    configureSmtp(`${plain.url}?requireTLS=true`);
    expect(await errorLogOf(() => sendEmail("siti@contoh.id", newEmail()))).toContain("ETLS");
    expect(plain.receivedEmails).toEqual([]);
    await plain.stop();
  });

  it("is sent over STARTTLS where the server offers it", async () => {
    const secure = await startMailServer({ hideSTARTTLS: false });
    configureSmtp(`${secure.url}?requireTLS=true&tls.rejectUnauthorized=false`);
    expect(await sendEmail("siti@contoh.id", newEmail())).toBe(true);
    expect(await secure.nextEmailTo("siti@contoh.id")).toMatchObject({
      secure: true,
      user: "langkah",
    });
    configureSmtp(`${secure.url}?requireTLS=true`);
    const log = await errorLogOf(() => sendEmail("siti@contoh.id", newEmail()));
    expect(log, "with an untrusted certificate").toMatch(/ESOCKET|ETLS/);
    await secure.stop();
  });

  it("times out when the server does not respond", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await new Promise((listening) => silent.once("listening", listening));
    const address = silent.address();
    const port = typeof address === "object" ? address?.port : 0;
    configureSmtp(`smtp://127.0.0.1:${port}?greetingTimeout=200`);
    expect(await errorLogOf(() => sendEmail("siti@contoh.id", newEmail()))).toContain("ETIMEDOUT");
    silent.close();
  });
});
