import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { locales } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import {
  expect,
  fillPlaceholders,
  itemCheckbox,
  messagesIn,
  newTestUser,
  type Page,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

const { steps } = pathOf(defaultPathKey);

/** Every page that says the same to all signed-out visitors. */
const publicPlaces = [
  ...["", "guide", "privacy", "path", "no/such/page", "path/no-such-step"],
  ...steps.flatMap((step) => [
    `path/${step.key}`,
    ...itemsOf({ steps: [step] })
      .slice(0, 2)
      .map((item) => `path/${step.key}/${item.key}`),
  ]),
];

for (const locale of journeyLocales("id")) {
  const words = messagesIn(locale);

  test(`a stranger reads path and step, and ticks after signing up where the tick would be (${locale})`, async ({
    page,
  }) => {
    const main = page.getByRole("main");
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`/${locale}/path`);
    for (const step of steps) {
      await expect(main.getByRole("link", { name: step.title[locale] })).toBeVisible();
    }
    await main.getByRole("link", { name: steps[0]?.title[locale] ?? "" }).click();
    await expect(page).toHaveURL(`/${locale}/path/${steps[0]?.key}`);
    for (const item of itemsOf({ steps: steps.slice(0, 1) })) {
      await expect(main.getByText(item.what[locale], { exact: true })).toHaveCount(1);
    }
    await expect(main.getByRole("checkbox")).toHaveCount(0);
    const invitation = fillPlaceholders(words.path.public.tick, { title: "Python" });
    await main.getByRole("link", { name: invitation, exact: true }).click();
    const who = newTestUser();
    await page.getByLabel(words.account.fields.name).fill(who.name);
    await page.getByLabel(words.account.fields.email).fill(who.email);
    await page.getByLabel(words.account.fields.password, { exact: true }).fill(who.password);
    await page.getByRole("button", { name: words.account.signUp.submit }).click();
    await expect(page).toHaveURL(`/${locale}/path/${steps[0]?.key}`);
    await expect(itemCheckbox(page, "Python")).toBeVisible();
  });

  test(`the guide's chips lead a stranger to what can be read (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/guide`);
    const chips = await page
      .locator('main a[href*="/path/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href") ?? ""))]);
    expect(chips.length).toBeGreaterThan(20);
    for (const href of chips) {
      const answer = await page.request.get(href, { maxRedirects: 0 });
      expect(answer.status(), href).toBe(200);
    }
  });
}

async function textsOf(page: Page, locale: string): Promise<string[]> {
  const answers = publicPlaces.map((place) => page.request.get(`/${locale}/${place}`));
  return Promise.all(answers.map(async (answer) => (await answer).text()));
}

test("nothing of a learner is in what a stranger is answered, also right after the learner's visit", async ({
  page,
  context,
  app,
}) => {
  const canary = newTestUser("Kenari Rahasia");
  await signUpByRequest(page, "id", canary);
  const headers = { Origin: app.url };
  const note = { data: { text: "kenaricatatan", version: 0 }, headers };
  expect((await page.request.put("/api/notes/python", note)).status()).toBe(200);
  const changes = [{ id: crypto.randomUUID(), item: "python", status: "done" }];
  const progress = { data: { changes }, headers };
  expect((await page.request.post("/api/progress", progress)).status()).toBe(200);
  const own = await textsOf(page, "id");
  expect(own.filter((text) => text.includes(canary.name)).length).toBe(own.length);
  expect(own.join("")).toContain("kenaricatatan");

  await context.clearCookies();
  const personal = [/kenari/i, /data-item=/, /name="(batch|owner|shown)"/, canary.email];
  for (const [index, text] of (await textsOf(page, "id")).entries()) {
    for (const part of personal) expect(text, publicPlaces[index]).not.toMatch(part);
  }
});

for (const locale of locales) {
  test(`a step that never was is not found (${locale})`, async ({ page, request }) => {
    const answer = await request.get(`/${locale}/path/no-such-step`);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain(`>${messagesIn(locale).common.notFound.title}</h1>`);
    await signUpByRequest(page, locale);
    expect((await page.request.get(`/${locale}/path/no-such-step`)).status()).toBe(404);
  });
}

test("the sitemap lists every public page in both languages, and each answers", async ({
  request,
  app,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${app.url}/sitemap.xml`);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const addresses = [...sitemap.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address = ""]) => address);
  const items = itemsOf(pathOf(defaultPathKey));
  expect(addresses).toHaveLength(locales.length * (4 + steps.length + items.length));
  expect(sitemap.match(/hreflang="en"/g)).toHaveLength(addresses.length);
  for (const address of addresses.filter((_, index) => index % 9 === 0)) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(200);
    expect(answer.headers().link, address).toContain('hreflang="en"');
    expect(await answer.text(), address).toMatch(/<title>.+?<\/title><meta name="description"/);
  }
  expect((await request.get("/sitemap.xml", { headers: { Host: "a b" } })).status()).toBe(400);
});

test("a link to a page is shown with its title, its text and a picture", async ({
  request,
  app,
}) => {
  const html = await (await request.get("/en/path/foundations/cnn?resource=free")).text();
  const of = (name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? "";
  expect(of("og:title")).toBe("CNN · Langkah");
  expect(of("og:description")).toBe(of("description"));
  expect(of("og:locale")).toBe("en_GB");
  expect(html).toContain(`<link rel="canonical" href="${app.url}/en/path/foundations/cnn"/>`);
  const picture = await request.get(of("og:image"));
  expect(picture.headers()["content-type"]).toBe("image/png");
});

test("a phone can keep the app on its home screen", async ({ page, request }) => {
  await page.goto("/id");
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const { start_url: start, icons } = await (await request.get(address ?? "")).json();
  for (const path of [start, ...icons.map(({ src }: { src: string }) => src)]) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
  const colors = page.locator('meta[name="theme-color"]');
  await expect(colors).toHaveCount(2);
  await page.context().addCookies([{ name: "theme", value: "dark", url: page.url() }]);
  await page.reload();
  await expect(colors).toHaveAttribute("content", "#101412");
});
