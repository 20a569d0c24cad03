import { env } from "@/lib/env";
import type { Email } from "@/lib/mail/email";

/** What letters were sent, and to whom, where no mail server is wanted. */
export const sentEmails: { to: string; email: Email }[] = [];

/** Stands in for lib/mail/send. */
export const mailSendMock = {
  sendEmail: async (to: string, letter: Email) => {
    sentEmails.push({ to, email: letter });
    return true;
  },
};

/** Sets up mail, as an operator would in the environment. */
export function configureMail(): void {
  Object.assign(env, { SMTP_URL: "smtp://localhost", MAIL_FROM: "langkah@contoh.id" });
  Object.assign(env, { NEXTAUTH_URL: "https://langkah.example" });
}

/** The token in the first link of the last letter to an address. */
export function emailedTokenFor(address: string): string {
  const sent = sentEmails.findLast(({ to }) => to === address);
  const [link] = sent?.email.links ?? [];
  return new URL(link?.href ?? "https://nowhere.example").searchParams.get("token") ?? "";
}
