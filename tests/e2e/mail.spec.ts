import { expectNoFindings } from "../support/accessibility";
import { describeMailJourneys } from "../support/mail-journeys";
import { askForLink, askForReset, askToSignUp, signUpByMail, test } from "../support/mail-test";
import { linkIn } from "../support/post";
import { somebody } from "../support/test";

test.use({ world: "mail" });

describeMailJourneys();

test("axe finds nothing on the pages that mails lead to", async ({ page, post, context }) => {
  test.setTimeout(180_000);
  const who = await signUpByMail(page, post, "id");
  await page.goto("/id/settings/security");
  await expectNoFindings(page, "security");
  await context.clearCookies();
  await askForLink(page, "id", who.email);
  await expectNoFindings(page, "sent");
  await page.goto(linkIn(await post.next(who.email)));
  await expectNoFindings(page, "a button");
  await askForReset(page, "id", who.email);
  await page.goto(linkIn(await post.next(who.email)));
  await expectNoFindings(page, "a new password");
  const other = somebody();
  await askToSignUp(page, "id", other);
  await context.clearCookies();
  await page.goto(linkIn(await post.next(other.email)));
  await expectNoFindings(page, "a sign-up from elsewhere");
  for (const place of ["sign-in", "sign-in/link", "forgot-password", "sign-up"]) {
    await page.goto(`/id/${place}`);
    await expectNoFindings(page, place);
  }
});
