import { env } from "@/lib/env";
import type { Letter } from "@/lib/mail/letter";

/** What letters were sent, and to whom, where no mail server is wanted. */
export const letters: { to: string; letter: Letter }[] = [];

/** Stands in for lib/mail/send. */
export const mailSend = {
  sendLetter: async (to: string, letter: Letter) => {
    letters.push({ to, letter });
    return true;
  },
};

/** Sets up mail, as an operator would in the environment. */
export function turnMailOn(): void {
  Object.assign(env, { SMTP_URL: "smtp://localhost", MAIL_FROM: "langkah@contoh.id" });
  Object.assign(env, { NEXTAUTH_URL: "https://langkah.example" });
}

/** The token in the first link of the last letter to an address. */
export function tokenFor(address: string): string {
  const sent = letters.findLast(({ to }) => to === address);
  const [link] = sent?.letter.links ?? [];
  return new URL(link?.href ?? "https://nowhere.example").searchParams.get("token") ?? "";
}
