import type { Page } from "@playwright/test";
import { expectNoFindings } from "../support/accessibility";
import { type ProviderWorld, serviceName, startProviderWorld } from "../support/provider-world";
import { enrol, expect, filled, type Somebody, somebody, test, wordsIn } from "../support/test";
import { confirmOwner } from "../support/ways-in";

test.use({ world: "provider-links" });

let world: ProviderWorld;
test.beforeAll(async () => {
  world = await startProviderWorld();
});
test.afterAll(() => world.stop());

const { providers: words } = wordsIn("id");
const say = (text: string) => filled(text, { name: serviceName });
const button = (page: Page, text: string) => page.getByRole("button", { name: say(text) });

/** Whoever signs in at the service from now on. */
function atService(sub = somebody().email) {
  world.service.person = { sub, email: sub, email_verified: true, name: "Siti di Kampus" };
  return sub;
}

/** Opens the settings, having shown the password again, as is asked before what cannot be taken back. */
async function openSecurity(page: Page, who: Somebody): Promise<void> {
  await page.goto(`${world.url}/id/confirm?next=/id/settings/security`);
  await confirmOwner(page, "id", who);
  await expect(page).toHaveURL(`${world.url}/id/settings/security`);
}

async function link(page: Page, who: Somebody): Promise<void> {
  await openSecurity(page, who);
  await button(page, words.section.link).click();
  await expect(page.getByText(words.done.linked)).toBeVisible();
}

async function continueWithService(page: Page): Promise<void> {
  await page.goto(`${world.url}/id/sign-in`);
  await button(page, words.continue).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a learner links a service, signs in with it, and unlinks it", async ({
      page,
      context,
    }) => {
      const who = await enrol(page, "id", somebody(), world.url);
      const sub = atService();
      await link(page, who);
      await expect(page.getByText(filled(words.section.linked, { label: sub }))).toBeVisible();
      expect(await world.noted()).toContain("account-linked oidc");

      await context.clearCookies();
      await continueWithService(page);
      await expect(page).toHaveURL(`${world.url}/id/dashboard`);
      await page.goto(`${world.url}/id/settings`);
      await expect(page.getByText(who.email).first()).toBeAttached();

      await openSecurity(page, who);
      await button(page, words.section.unlink).click();
      await expect(page.getByText(words.done.unlinked)).toBeVisible();
      await expect(page.getByText(words.section.none).first()).toBeVisible();
      expect(await world.noted()).toContain("account-unlinked");
    });

    test("somebody who came with a service cannot lose it, for it is their only way in", async ({
      page,
    }) => {
      atService();
      await continueWithService(page);
      await expect(page).toHaveURL(`${world.url}/id/dashboard`);
      await page.goto(`${world.url}/id/settings/security`);
      await expect(page.getByText(words.section.last)).toBeVisible();
      await expect(button(page, words.section.unlink)).toHaveCount(0);
    });

    test("the e-mail that the service gives does not matter for who it is", async ({
      page,
      context,
    }) => {
      const who = await enrol(page, "id", somebody(), world.url);
      const sub = atService();
      await link(page, who);
      await context.clearCookies();
      world.service.person = { sub, email: "elsewhere@contoh.id", email_verified: false };
      await continueWithService(page);
      await expect(page).toHaveURL(`${world.url}/id/dashboard`);

      await context.clearCookies();
      const another = `another than ${sub}`;
      world.service.person = { sub: another, email: sub, email_verified: true, name: "Lain" };
      await continueWithService(page);
      await expect(page).toHaveURL(`${world.url}/id/dashboard`);
      await page.goto(`${world.url}/id/settings`);
      await expect(page.getByText(sub).first()).toBeAttached();
      await expect(page.getByText(who.email)).toHaveCount(0);
    });
  });
}

test("axe finds nothing where services are offered and linked", async ({ page }) => {
  for (const place of ["/en/sign-in?provider=oidc&refused=taken", "/id/sign-up"]) {
    await page.goto(`${world.url}${place}`);
    await expectNoFindings(page, place);
  }
  const who = await enrol(page, "id", somebody(), world.url);
  atService();
  await link(page, who);
  await expectNoFindings(page, "the settings with a service linked");
});

test("who has not shown lately that it is them is asked to before anything is linked", async ({
  page,
}) => {
  await enrol(page, "id", somebody(), world.url);
  const before = world.service.requests;
  await page.goto(`${world.url}/id/settings/security`);
  await button(page, words.section.link).click();
  await expect(page).toHaveURL(/\/id\/confirm\?next=/);
  expect(world.service.requests).toBe(before);
});

test("an account elsewhere is linked to one learner at most", async ({ page, context }) => {
  const first = await enrol(page, "id", somebody(), world.url);
  atService();
  await link(page, first);
  await context.clearCookies();
  const second = await enrol(page, "id", somebody(), world.url);
  await openSecurity(page, second);
  await button(page, words.section.link).click();
  await expect(page.getByText(words.done.elsewhere)).toBeVisible();
});

test("an answer that counts for nothing links nothing", async ({ page }) => {
  const who = await enrol(page, "id", somebody(), world.url);
  atService();
  await openSecurity(page, who);
  world.service.fault = "nonce";
  await button(page, words.section.link).click();
  await expect(page.getByText(words.done.refused)).toBeVisible();
  world.service.fault = undefined;
  await expect(button(page, words.section.link)).toBeVisible();
});

test("what somebody began to link is not linked to whoever is signed in by then", async ({
  page,
  context,
}) => {
  const first = await enrol(page, "id", somebody(), world.url);
  atService();
  await openSecurity(page, first);
  const second = somebody();
  await page.route(`${world.service.issuer}/authorize*`, async (route) => {
    const elsewhere = await context.newPage();
    await context.clearCookies({ name: "next-auth.session-token" });
    await enrol(elsewhere, "id", second, world.url);
    await elsewhere.close();
    await route.continue();
  });
  await button(page, words.section.link).click();
  await expect(page.getByText(words.done.refused)).toBeVisible();
  await expect(button(page, words.section.link)).toBeVisible();
  await page.goto(`${world.url}/id/settings`);
  await expect(page.getByText(second.email).first()).toBeAttached();
});

test("no page from elsewhere can have a service linked or unlinked", async ({ page }) => {
  const who = await enrol(page, "id", somebody(), world.url);
  atService();
  await openSecurity(page, who);
  const before = world.service.requests;
  const foreign: Record<string, string>[] = [
    {},
    { Origin: "https://evil.example" },
    { Origin: "null" },
  ];
  for (const headers of foreign) {
    const answer = await page.request.post(`${world.url}/api/auth/signin/oidc`, {
      form: { link: "1", callbackUrl: "/id/settings/security" },
      headers,
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(403);
  }
  expect(world.service.requests).toBe(before);
});
