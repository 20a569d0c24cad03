import { emptyProfile } from "@/lib/domain/profile";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { fillPath, openRow, postJson } from "../../support/browser/portfolio-journey";

const name = "untuk magang";

for (const locale of journeyLocales("id")) {
  test(`signed out, there is no portfolio, profile and selection (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/portfolio`);
    await expect(page).toHaveURL(/sign-in/);
    for (const address of ["/api/profile", "/api/selections", "/api/portfolio/txt"])
      expect((await page.request.get(address)).status()).toBe(401);
  });
}

test("a link that is emptied or typed into the last row takes no other along", async ({ page }) => {
  const { profile } = messagesIn("id").portfolio;
  const address = (row: number) => page.getByLabel(`Alamat tautan ${row}`);
  const savedLinks = async () => (await (await page.request.get("/api/profile")).json()).links;
  const linkTo = (url: string, label = "") => ({ label, url });
  const github = "https://github.com/siti";
  const linkedIn = "https://linkedin.com/in/siti";
  const kaggle = "https://kaggle.com/siti";
  await signUpByRequest(page, "id");
  await page.goto("/id/portfolio");
  const links = [linkTo(github), linkTo(linkedIn)];
  await postJson(page, "/api/profile", { ...emptyProfile, links }, "PUT");
  await page.reload();
  await openRow(page, profile.rows.links);
  await address(4).fill(kaggle);
  // The row that the refreshed page adds.
  await expect(address(5)).toBeVisible();
  await address(1).fill("");
  // What the refreshed page says of the row.
  await expect(page.locator("summary", { hasText: github })).toHaveCount(0);
  await expect(address(2)).toHaveValue(linkedIn);
  expect(await savedLinks()).toEqual([linkTo(linkedIn), linkTo(kaggle)]);
  await page.getByLabel("Nama tautan 4").fill("Kaggle");
  await expect.poll(savedLinks).toEqual([linkTo(linkedIn), linkTo(kaggle, "Kaggle")]);
});

test.describe("on a phone", () => {
  test.use({
    viewport: { width: 360, height: 740 },
    expectedErrors: /422 \(Unprocessable Entity\)/,
  });

  test("the editor fits, and says at the field what is wrong", async ({ page }) => {
    const { profile, contents, status } = messagesIn("id").portfolio;
    await signUpByRequest(page, "id");
    await fillPath(page, "id");
    await page.goto("/id/portfolio");
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await openRow(page, profile.rows.links);
    await page.getByLabel("Alamat tautan 1").fill("bukan alamat");
    await expect(page.getByText(profile.errors["not-a-link"])).toBeVisible();
    await expect(page.getByText(status.invalid)).toBeVisible();
    await expect(page.getByLabel("Alamat tautan 1")).toHaveValue("bukan alamat");
    for (const box of await page.locator('input[name^="show."]').all()) await box.uncheck();
    await expect(page.getByText(contents.errors.sections.required)).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what is wrong is said at the field, and nothing typed is lost", async ({ page }) => {
    const { profile, contents, save: buttons } = messagesIn("id").portfolio;
    await signUpByRequest(page, "id");
    await page.goto("/id/portfolio");
    await openRow(page, profile.rows.links);
    await page.getByLabel("Alamat tautan 2").fill("bukan alamat");
    await page.getByRole("button", { name: buttons.profile }).click();
    await expect(page.getByText(profile.errors["not-a-link"])).toBeVisible();
    await expect(page.getByLabel("Alamat tautan 2")).toHaveValue("bukan alamat");
    await page.getByLabel(contents.name).fill(name);
    for (const box of await page.locator('input[name^="show."]').all()) await box.uncheck();
    const id = page.locator("#contents-form [name=selection]");
    const sent = await id.inputValue();
    await page.getByRole("button", { name: buttons.selection }).click();
    await expect(page.getByText(contents.errors.sections.required)).toBeVisible();
    await expect(page.getByLabel(contents.name)).toHaveValue(name);
    await expect(page.locator('input[name^="show."]:checked')).toHaveCount(0);
    await expect(id).toHaveValue(sent);
  });
});
