import type { Locale } from "@/lib/domain/locale";
import { firstLinkIn } from "../server/mail-server";
import { expect, messagesIn, newTestUser } from "./fixtures";
import {
  requestPasswordReset,
  requestSignInLink,
  signUpByEmail,
  submitSignUp,
  test,
} from "./mail-fixtures";
import { expectWrongCredentials, reauthenticate, signIn } from "./sign-in";

export function describeMailJourneys(locales: readonly Locale[]): void {
  for (const locale of locales) {
    const words = messagesIn(locale);
    const { links, account, security } = words;

    test(`a sign-up is confirmed by the link in an e-mail, which makes the account once (${locale})`, async ({
      page,
      post,
      context,
    }) => {
      const who = newTestUser();
      await submitSignUp(page, locale, who);
      const mail = await post.nextEmailTo(who.email);
      expect(mail.subject).toBe(words.mail["confirm-sign-up"].subject);
      expect(mail.text).not.toContain(who.name);
      await signIn(page, locale, who);
      await expectWrongCredentials(page, locale);

      await page.goto(firstLinkIn(mail));
      await page.reload();
      await page.getByRole("button", { name: links.confirmSignUp.submit }).click();
      await page.waitForURL(`**/${locale}/path`);
      await context.clearCookies();
      await page.goto(firstLinkIn(mail));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(links.refused.title);
      await signIn(page, locale, who);
      await page.waitForURL(`**/${locale}/dashboard`);
    });

    test(`an address that has an account gets a mail that says so, and the page says the same (${locale})`, async ({
      page,
      post,
      context,
    }) => {
      const who = await signUpByEmail(page, post, locale);
      await context.clearCookies();
      await submitSignUp(page, locale, { ...who, password: "hujan turun di sawah" });
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(links.sent.title);
      const mail = await post.nextEmailTo(who.email);
      expect(mail.subject).toBe(words.mail.known.subject);
      expect(firstLinkIn(mail)).toMatch(new RegExp(`/${locale}/sign-in$`));
    });

    test(`a link from a mail signs in once, when its button is pressed (${locale})`, async ({
      page,
      post,
      context,
    }) => {
      const who = await signUpByEmail(page, post, locale);
      await context.clearCookies();
      await page.goto(`/${locale}/sign-in`);
      await requestSignInLink(page, locale, `  ${who.email.toUpperCase()}`);
      const mail = await post.nextEmailTo(who.email);
      expect(mail.html).toContain(`<html lang="${locale}">`);
      // Mail scanners open links, which must not use them up.
      expect((await page.request.get(firstLinkIn(mail))).status()).toBe(200);
      await page.goto(firstLinkIn(mail));
      await page.getByRole("button", { name: links.signIn.submit }).click();
      await page.waitForURL(`**/${locale}/dashboard`);
      await page.goto(`/${locale}/settings/security`);
      await expect(page.getByText(security.sessions.methods.mail)).toBeVisible();

      await context.clearCookies();
      await page.goto(firstLinkIn(mail));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(links.refused.title);
    });

    test(`a link opened in another browser says where it works, and still works there (${locale})`, async ({
      page,
      post,
      browser,
      context,
    }) => {
      const who = await signUpByEmail(page, post, locale);
      await context.clearCookies();
      await requestSignInLink(page, locale, who.email);
      const link = firstLinkIn(await post.nextEmailTo(who.email));
      const phone = await (await browser.newContext()).newPage();
      await phone.goto(link);
      await expect(phone.getByRole("heading", { level: 1 })).toHaveText(
        links.signIn.otherBrowserTitle,
      );
      await expect(phone.getByRole("button", { name: links.signIn.submit })).toHaveCount(0);
      await phone.getByRole("link", { name: links.signIn.again }).click();
      await expect(phone.getByRole("heading", { level: 1 })).toHaveText(links.signIn.title);
      await page.goto(link);
      await page.getByRole("button", { name: links.signIn.submit }).click();
      await page.waitForURL(`**/${locale}/dashboard`);
      await phone.context().close();
    });

    test(`a sign-up with another person's address makes no account when its owner presses the button (${locale})`, async ({
      page,
      post,
      browser,
    }) => {
      const stranger = newTestUser();
      await submitSignUp(page, locale, stranger);
      const link = firstLinkIn(await post.nextEmailTo(stranger.email));
      const owner = await (await browser.newContext()).newPage();
      const field = owner.getByLabel(links.confirmSignUp.password, { exact: true });
      const submit = owner.getByRole("button", { name: links.confirmSignUp.submit });
      await owner.goto(link);
      await expect(owner.getByText(links.confirmSignUp.otherBrowser)).toBeVisible();
      await submit.click();
      await expect(owner.getByText(account.errors.password.required)).toBeVisible();
      await field.fill("bukan kata sandi itu");
      await submit.click();
      await expect(owner.getByText(security.confirm.wrong)).toBeVisible();
      await signIn(page, locale, stranger);
      await expectWrongCredentials(page, locale);

      // The sign-up was the owner's, begun on another device.
      await field.fill(stranger.password);
      await submit.click();
      await owner.waitForURL(`**/${locale}/path`);
      await owner.context().close();
    });

    test(`a forgotten password is chosen anew, which ends all sessions and other links (${locale})`, async ({
      page,
      post,
      browser,
      app,
    }) => {
      const who = await signUpByEmail(page, post, locale);
      const stranger = await (await browser.newContext({ baseURL: app.url })).newPage();
      await requestSignInLink(stranger, locale, who.email);
      const other = firstLinkIn(await post.nextEmailTo(who.email));
      await requestPasswordReset(stranger, locale, who.email);
      const link = firstLinkIn(await post.nextEmailTo(who.email));

      const field = stranger.getByLabel(security.password.new, { exact: true });
      const save = stranger.getByRole("button", { name: links.reset.save });
      await stranger.goto(link);
      await field.fill("1234567890");
      await save.click();
      await expect(stranger.getByText(account.errors.password.common)).toBeVisible();
      await field.fill("pagi hari di tepi danau");
      await save.click();
      await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(links.reset.doneTitle);

      await page.goto(`/${locale}/dashboard`);
      await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in`));
      for (const used of [link, other]) {
        await stranger.goto(used);
        await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(links.refused.title);
      }
      await signIn(stranger, locale, who);
      await expectWrongCredentials(stranger, locale);
      await signIn(stranger, locale, { ...who, password: "pagi hari di tepi danau" });
      await stranger.waitForURL(`**/${locale}/dashboard`);
      await stranger.context().close();
    });

    test(`an e-mail changes once both addresses agree, and not when one refuses (${locale})`, async ({
      page,
      post,
      context,
    }) => {
      const who = await signUpByEmail(page, post, locale);
      const next = newTestUser().email;
      const title = page.getByRole("heading", { level: 1 });
      await page.goto(`/${locale}/settings/security`);
      await page.getByRole("link", { name: links.section.save }).click();
      await reauthenticate(page, locale, who);
      await page.waitForURL(`**/${locale}/settings/security`);
      const ask = async () => {
        await page.goto(`/${locale}/settings/security`);
        await page.getByLabel(links.section.new).fill(next);
        await page.getByRole("button", { name: links.section.save }).click();
        await expect(page.getByText(security.done["email-sent"])).toBeVisible();
        return [
          firstLinkIn(await post.nextEmailTo(who.email)),
          firstLinkIn(await post.nextEmailTo(next)),
        ] as const;
      };
      const answer = async (link: string, label: string) => {
        await page.goto(link);
        await expect(page.getByText(next)).toBeVisible();
        await page.getByRole("button", { name: label }).click();
      };

      const [refused, useless] = await ask();
      await answer(refused, links.confirmEmail.no);
      await expect(title).toHaveText(links.confirmEmail.stoppedTitle);
      await page.goto(useless);
      await expect(title).toHaveText(links.refused.title);

      const [old, fresh] = await ask();
      await answer(fresh, links.confirmEmail.yes);
      await expect(title).toHaveText(links.confirmEmail.waitingTitle);
      await answer(old, links.confirmEmail.yes);
      await expect(title).toHaveText(links.confirmEmail.changedTitle);
      expect((await post.nextEmailTo(who.email)).subject).toBe(words.mail.changed.subject);
      await context.clearCookies();
      await signIn(page, locale, { ...who, email: next });
      await page.waitForURL(`**/${locale}/dashboard`);
    });
  }
}
