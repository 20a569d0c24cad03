import { connect } from "@/lib/data/engines/connect";
import { engineOf } from "@/lib/data/engines/connection";
import type { Locale } from "@/lib/domain/locale";
import { firstLinkIn } from "../server/mail-server";
import { expect, messagesIn } from "./fixtures";
import { signUpByEmail, test } from "./mail-fixtures";

/** Makes the only reminder due since `at`. */
async function makeDue(database: string, at: Date): Promise<void> {
  const isSqlite = engineOf(database) === "sqlite";
  const instant = isSqlite ? `${at.getTime()}` : `'${at.toISOString().slice(0, -1)}'`;
  const connection = await connect(database);
  await connection.run(`UPDATE "Reminder" SET "nextAt" = ${instant}`);
  await connection.close();
}

/** `monday` is seven o'clock in the app's time, a few minutes ago. */
export function describeReminderJourney(locales: readonly Locale[], monday: Date): void {
  for (const locale of locales) {
    const words = messagesIn(locale);
    const { reminder } = words.settings;
    const { unsubscribe } = words.links;

    test(`a weekly reminder is switched on, comes with this week's items, and is ended by one click (${locale})`, async ({
      page,
      post,
      app,
      playwright,
    }) => {
      const who = await signUpByEmail(page, post, locale);
      const switchOn = async () => {
        await page.goto(`/${locale}/settings`);
        await expect(page.getByText(reminder.isOff)).toBeVisible();
        await page.getByRole("button", { name: reminder.on }).click();
        await expect(page.getByRole("status")).toHaveText(reminder.savedOn);
        await expect(page.getByRole("button", { name: reminder.off })).toBeVisible();
        await makeDue(app.database, monday);
        return post.nextEmailTo(who.email);
      };
      const mail = await switchOn();
      expect(mail.subject).toMatch(
        locale === "id" ? /^Minggu ini di Langkah: \d hal$/ : /^This week on Langkah: \d things$/,
      );
      expect(mail.html).toContain(`<html lang="${locale}">`);
      expect(mail.html).not.toMatch(/<(img|script|link|iframe)\b/);
      await page.goto(firstLinkIn(mail));
      await expect(page).toHaveURL(new RegExp(`/${locale}/path/[a-z-]+/[a-z-]+$`));
      expect(mail.text).toContain(await page.getByRole("heading", { level: 1 }).innerText());

      // As a mail program calls it (RFC 8058); one that only opens it changes nothing.
      const [, address = ""] = /^<(.+)>$/.exec(mail.header("List-Unsubscribe")) ?? [];
      expect(mail.header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
      const program = await playwright.request.newContext();
      expect((await program.get(address)).url()).toContain(`/${locale}/unsubscribe?`);
      await page.goto(`/${locale}/settings`);
      await expect(page.getByText(reminder.isOn)).toBeVisible();
      for (const _ of ["first", "again"]) {
        const form = { "List-Unsubscribe": "One-Click" };
        expect((await program.post(address, { form })).status()).toBe(200);
      }
      await program.dispose();

      const second = await switchOn();
      const links = [...second.text.matchAll(/https?:\/\/\S+\/unsubscribe\?\S+/g)];
      await page.context().clearCookies();
      await page.goto(links[0]?.[0] ?? "");
      await page.getByRole("button", { name: unsubscribe.submit }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(unsubscribe.doneTitle);
      await page.goto(links[0]?.[0].replace("token=", "token=x") ?? "");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(unsubscribe.refusedTitle);
    });
  }
}
