import {
  expect,
  fillPlaceholders,
  itemCheckbox,
  messagesIn,
  newTestUser,
  openItemPage,
  setStatus,
  signUp,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { openSecuritySettings, submitPassword } from "../../support/browser/sign-in";

test.use({ javaScriptEnabled: false });

for (const locale of journeyLocales("en")) {
  const words = messagesIn(locale);
  const { form } = words.path;

  test(`a learner does everything without JavaScript (${locale})`, async ({ page }) => {
    await signUp(page, locale);
    await page
      .getByRole("link")
      .filter({ hasText: words.path.step.replace("{number}", "1") })
      .first()
      .click();
    await expect(page).toHaveURL(`/${locale}/path/foundations`);

    await itemCheckbox(page, "Python").check();
    await itemCheckbox(page, "Transformer").check();
    await page.getByRole("button", { name: form.save }).click();
    await expect(page.getByText(form.saved)).toBeVisible();
    await expect(itemCheckbox(page, "Python")).toBeChecked();
    await expect(itemCheckbox(page, "Transformer")).toBeChecked();

    const calculus = page.locator('[data-item="calculus"]');
    await openItemPage(page, "calculus");
    await setStatus(page, "calculus", words.common.status.learning);
    await expect(calculus).toHaveAttribute("data-status", "learning");

    await page.getByRole("button", { name: form.undo }).click();
    await expect(page.getByText(form.undone)).toBeVisible();
    await expect(calculus).toHaveAttribute("data-status", "not-started");

    for (const [step, title] of [
      ["projects", "Docker"],
      ["community", "Kaggle Indonesia"],
    ] as const) {
      await page.goto(`/${locale}/path/${step}`);
      await itemCheckbox(page, title).check();
      await page.getByRole("button", { name: form.save }).click();
      await expect(page.getByText(form.saved)).toBeVisible();
      await page.reload();
      await expect(itemCheckbox(page, title)).toBeChecked();
    }

    await page.goto(`/${locale}/dashboard`);
    await expect(page.getByRole("main").getByText("11%", { exact: true })).toBeVisible();

    await page.goto(`/${locale}/skills`);
    await page.getByRole("main").getByRole("searchbox").fill("python");
    await page.getByRole("combobox").selectOption("done");
    await page.getByRole("button", { name: words.path.skills.apply }).click();
    await expect(page.locator("[data-item]")).toHaveCount(1);
    await itemCheckbox(page, "Python").uncheck();
    await page.getByRole("button", { name: form.save }).click();
    await expect(page.getByText(words.path.skills.none)).toBeVisible();

    await page.goto(`/${locale}/portfolio`);
    const { formats, downloadPdf } = words.portfolio;
    for (const [format, { name, use }] of Object.entries(formats)) {
      const label = format === "pdf" ? downloadPdf : `${name} ${use}`;
      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name: label }).click();
      expect((await downloading).suggestedFilename()).toMatch(/^langkah-/);
    }

    await page.goto(`/${locale}/settings`);
    await page.getByLabel(words.settings.name, { exact: true }).fill("Siti Baru");
    await page.getByRole("button", { name: words.settings.save }).click();
    await expect(page.getByText(words.settings.saved)).toBeVisible();
    await page.getByRole("button", { name: words.settings.signOut }).click();
    await expect(page).toHaveURL(`/${locale}`);
  });

  test(`errors come back with what was typed, without JavaScript (${locale})`, async ({ page }) => {
    const { fields, errors, signUp: sign } = words.account;
    await page.goto(`/${locale}/sign-up?next=/${locale}/skills`);
    await page.getByLabel(fields.name).fill("Budi");
    await page.getByLabel(fields.email).fill(newTestUser().email);
    await page.getByLabel(fields.password, { exact: true }).fill("pendek");
    await page.getByRole("button", { name: sign.submit }).click();
    await expect(page.getByText(errors.password["too-short"])).toBeVisible();
    await expect(page.getByLabel(fields.name)).toHaveValue("Budi");
    await expect(page.getByLabel(fields.password, { exact: true })).toBeFocused();
    await page.getByLabel(fields.password, { exact: true }).fill("kopi susu gula aren");
    await page.getByRole("button", { name: sign.submit }).click();
    await expect(page).toHaveURL(`/${locale}/skills`);
  });

  test(`a page begins at what was wrong with its form, without JavaScript (${locale})`, async ({
    page,
  }) => {
    const { account } = words;
    const who = newTestUser();
    await page.goto(`/${locale}/sign-in`);
    await submitPassword(page, locale, who);
    const alert = page.getByRole("alert");
    await expect(alert).toHaveText(account.errors.form["wrong-credentials"]);
    await expect(alert).toBeFocused();
    await signUpByRequest(page, locale, who);
    await openSecuritySettings(page, locale, who);
    const email = page.locator('main input[name="email"]');
    await email.fill("bukan alamat");
    await email.press("Enter");
    await expect(email).toHaveAccessibleDescription(new RegExp(account.errors.email.invalid));
    await expect(email).toBeFocused();
    await expect(email).toBeInViewport();
  });

  test(`a page that is out of date overwrites nothing and offers the choice, without JavaScript (${locale})`, async ({
    page,
    context,
  }) => {
    const { item } = words.path;
    const states = words.common.state;
    await signUp(page, locale);
    await page.goto(`/${locale}/path/foundations`);
    const twin = await context.newPage();
    await twin.goto(`/${locale}/path/foundations/python`);
    await itemCheckbox(page, "Python").check();
    await itemCheckbox(page, "Transformer").check();
    await page.getByRole("button", { name: form.save }).click();
    await expect(page.getByText(form.saved)).toBeVisible();
    await openItemPage(page, "python");

    // The second page does not show the tick yet, and skips the item.
    await setStatus(twin, "python", words.common.status.skipped);
    await expect(twin.getByText(form.stale)).toBeVisible();
    await expect(itemCheckbox(twin, "Python")).toBeChecked();
    const asked = fillPlaceholders(item.choose, { now: states.done, wanted: states.skipped });
    await expect(twin.getByText(asked)).toBeVisible();
    const insist = `${fillPlaceholders(item.insist, { wanted: states.skipped })} · Python`;

    // It changes once more meanwhile: the conflict is shown again with the new status.
    await setStatus(page, "python", words.common.status.learning);
    await expect(page.getByText(form.saved)).toBeVisible();
    await twin.getByRole("button", { name: insist }).click();
    const again = fillPlaceholders(item.choose, { now: states.learning, wanted: states.skipped });
    await expect(twin.getByText(again)).toBeVisible();
    await expect(twin.locator("#python")).toHaveAttribute("data-status", "learning");

    await twin.getByRole("button", { name: insist }).click();
    await expect(twin.getByText(form.saved)).toBeVisible();
    await expect(twin.locator("#python")).toHaveAttribute("data-status", "skipped");
    await expect(twin.getByText(again)).toHaveCount(0);
  });

  test(`whatever a filter finds can be ticked, without JavaScript (${locale})`, async ({
    page,
  }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/skills?q=chatbot`);
    const project = page.locator('[data-item="proj-chatbot"]').getByRole("checkbox");
    await project.check();
    await page.getByRole("button", { name: form.save }).click();
    await expect(page.getByText(form.saved)).toBeVisible();
    await expect(project).toBeChecked();
  });

  test(`several choices are made one by one, without JavaScript (${locale})`, async ({
    page,
    context,
  }) => {
    const { item } = words.path;
    const states = words.common.state;
    await signUp(page, locale);
    const twin = await context.newPage();
    await twin.goto(`/${locale}/path/foundations`);
    await page.goto(`/${locale}/skills?q=python`);
    await openItemPage(page, "python");
    await setStatus(page, "python", words.common.status.learning);
    await page.goto(`/${locale}/path/foundations`);
    await openItemPage(page, "transformer");
    await setStatus(page, "transformer", words.common.status.skipped);
    await itemCheckbox(twin, "Python").check();
    await itemCheckbox(twin, "Transformer").check();
    await twin.getByRole("button", { name: form.save }).click();

    const nameOf = (text: string, now: string, title: string) =>
      `${fillPlaceholders(text, { now, wanted: now })} · ${title}`;
    await twin
      .getByRole("link", { name: nameOf(item.keep, states.learning, "Python"), exact: true })
      .click();
    const mine = twin.getByRole("button", { name: `· Transformer` });
    await expect(mine).toHaveAccessibleName(nameOf(item.insist, states.done, "Transformer"));
    await expect(twin.getByRole("button", { name: "· Python" })).toHaveCount(0);
    await mine.click();
    await expect(twin.getByText(form.saved)).toBeVisible();
    await expect(twin.locator("#python")).toHaveAttribute("data-status", "learning");
    await expect(itemCheckbox(twin, "Transformer")).toBeChecked();
  });
}

test("a form sent twice is one change, and Enter in it saves only what was ticked", async ({
  page,
  app,
}) => {
  const sent: { url: string; data: Buffer; contentType: string }[] = [];
  page.on("request", (request) => {
    const data = request.postDataBuffer();
    const contentType = request.headers()["content-type"];
    if (data && contentType) sent.push({ url: request.url(), data, contentType });
  });
  await signUp(page, "id");
  await page.goto("/id/path/foundations");
  await itemCheckbox(page, "Python").check();
  await page.keyboard.press("Enter");
  await expect(page.getByText(messagesIn("id").path.form.saved)).toBeVisible();
  await expect(page.locator('[data-status="done"]')).toHaveCount(1);

  const form = sent.at(-1);
  if (!form) throw new Error("The form was not sent");
  const headers = { "Content-Type": form.contentType, Origin: app.url };
  await page.request.post(form.url, { data: form.data, headers });
  const { items } = (await (await page.request.get("/api/progress")).json()) as {
    items: { item: string; version: number }[];
  };
  expect(items.filter(({ version }) => version > 0)).toMatchObject([
    { item: "python", version: 1 },
  ]);
});
