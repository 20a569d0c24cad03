import { randomBytes } from "node:crypto";
import type { Locale } from "@/lib/domain/locale";
import { freePort, startServer } from "../server/app-server";
import { newEmptyDatabase } from "../server/engine-under-test";
import { firstLinkIn, type MailServer, startMailServer } from "../server/mail-server";
import { browserTimeZone } from "./browser-time-zone";
import {
  test as base,
  expect,
  messagesIn,
  newTestUser,
  type Page,
  submitByRequest,
  type TestUser,
} from "./fixtures";

type MailFixtures = {
  post: MailServer;
  /** On top of the app's own. */
  appEnv: Readonly<Record<string, string>>;
};

/** Browser tests on an installation that can send mail; each test comes from a network of its own. */
export const test = base.extend<object, MailFixtures>({
  appEnv: [{}, { scope: "worker", option: true }],
  post: [
    async ({ serverKey: _world }, use) => {
      const post = await startMailServer();
      await use(post);
      await post.stop();
    },
    { scope: "worker" },
  ],
  app: [
    async ({ post, appEnv }, use) => {
      const database = await newEmptyDatabase();
      const port = String(await freePort());
      const app = await startServer(database.url, {
        PORT: port,
        NEXTAUTH_URL: `http://localhost:${port}`,
        SMTP_URL: post.url,
        MAIL_FROM: "Langkah <langkah@contoh.id>",
        TRUSTED_PROXIES: "1",
        ...appEnv,
      });
      await use(app);
      await app.stop();
      database.remove();
    },
    { scope: "worker" },
  ],
  extraHTTPHeaders: async ({ post: _post }, use) => {
    const [a, b, c] = randomBytes(3);
    await use({ "X-Forwarded-For": `10.${a}.${b}.${c}` });
  },
});

/** Sends the form of signing up. */
export async function submitSignUp(page: Page, locale: Locale, who: TestUser): Promise<void> {
  const { fields, signUp } = messagesIn(locale).account;
  await page.goto(`/${locale}/sign-up`);
  await page.getByLabel(fields.name).fill(who.name);
  await page.getByLabel(fields.email).fill(who.email);
  await page.getByLabel(fields.password, { exact: true }).fill(who.password);
  await page.getByRole("button", { name: signUp.submit }).click();
  await expect(page).toHaveURL(`/${locale}/sign-up/confirm?outcome=sent`);
}

/** Signs up and confirms it by the link in the e-mail, both without a page: for tests about something else. */
export async function signUpByEmail(
  page: Page,
  post: MailServer,
  locale: Locale,
  who = newTestUser(),
): Promise<TestUser> {
  const values = { ...who, timeZone: browserTimeZone };
  await submitByRequest(page, `/${locale}/sign-up`, "password", values);
  const link = firstLinkIn(await post.nextEmailTo(who.email));
  const token = new URL(link).searchParams.get("token") ?? "";
  const place = await submitByRequest(page, link, "token", { token, locale });
  expect(place).toBe(`/${locale}/path`);
  return who;
}

/** Asks on the sign-in page for a link that signs in. */
export async function requestSignInLink(page: Page, locale: Locale, email: string): Promise<void> {
  const { account, links } = messagesIn(locale);
  await page.goto(`/${locale}/sign-in`);
  await page.getByLabel(account.fields.email).fill(email);
  await page.getByRole("button", { name: links.askSignIn }).click();
  await expect(page).toHaveURL(`/${locale}/sign-in/link?outcome=sent`);
}

/** Asks for a link to choose a new password. */
export async function requestPasswordReset(
  page: Page,
  locale: Locale,
  email: string,
): Promise<void> {
  const { links } = messagesIn(locale);
  await page.goto(`/${locale}/forgot-password`);
  await page.getByLabel(links.email).fill(email);
  await page.getByRole("button", { name: links.forgotPassword.ask }).click();
  await expect(page).toHaveURL(`/${locale}/forgot-password?outcome=sent`);
}
