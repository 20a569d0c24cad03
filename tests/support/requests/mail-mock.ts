import { env } from "@/lib/env";
import type { Email } from "@/lib/mail/email";

export const sentEmails: { to: string; email: Email }[] = [];

/** Replaces lib/mail/send. */
export const mailSendMock = {
  sendEmail: async (to: string, letter: Email) => {
    sentEmails.push({ to, email: letter });
    return true;
  },
};

/** As it is where nothing is set. */
export function resetMail(): void {
  sentEmails.length = 0;
  Object.assign(env, { SMTP_URL: undefined, MAIL_FROM: undefined, NEXTAUTH_URL: undefined });
}

export function configureMail(): void {
  Object.assign(env, { SMTP_URL: "smtp://localhost", MAIL_FROM: "langkah@contoh.id" });
  Object.assign(env, { NEXTAUTH_URL: "https://langkah.example" });
}

/** The token in the first link of the last e-mail to an address. */
export function emailedTokenFor(address: string): string {
  const sent = sentEmails.findLast(({ to }) => to === address);
  const [link] = sent?.email.links ?? [];
  return new URL(link?.href ?? "https://nowhere.example").searchParams.get("token") ?? "";
}
