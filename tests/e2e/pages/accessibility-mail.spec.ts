import { newTestUser } from "../../support/browser/fixtures";
import {
  requestPasswordReset,
  requestSignInLink,
  signUpByEmail,
  submitSignUp,
  test,
} from "../../support/browser/mail-fixtures";
import { expectNoAxeViolations } from "../../support/browser/page-checks/accessibility";
import { firstLinkIn } from "../../support/server/mail-server";

test("axe finds nothing on the pages that mails lead to", { tag: "@long-form" }, async ({
  page,
  post,
  context,
}) => {
  test.setTimeout(180_000);
  const who = await signUpByEmail(page, post, "id");
  for (const place of ["settings", "settings/security"]) {
    await page.goto(`/id/${place}`);
    await expectNoAxeViolations(page, place);
  }
  await context.clearCookies();
  await requestSignInLink(page, "id", who.email);
  await expectNoAxeViolations(page, "sent");
  await page.goto(firstLinkIn(await post.nextEmailTo(who.email)));
  await expectNoAxeViolations(page, "a button");
  await requestPasswordReset(page, "id", who.email);
  await page.goto(firstLinkIn(await post.nextEmailTo(who.email)));
  await expectNoAxeViolations(page, "a new password");
  const other = newTestUser();
  await submitSignUp(page, "id", other);
  await context.clearCookies();
  await page.goto(firstLinkIn(await post.nextEmailTo(other.email)));
  await expectNoAxeViolations(page, "a sign-up from elsewhere");
  for (const place of ["sign-in", "sign-in/link", "forgot-password", "sign-up"]) {
    await page.goto(`/id/${place}`);
    await expectNoAxeViolations(page, place);
  }
});
