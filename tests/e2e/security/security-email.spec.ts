import { expect, messagesIn } from "../../support/browser/fixtures";
import { requestPasswordReset, signUpByEmail, test } from "../../support/browser/mail-fixtures";
import {
  addPasskey,
  openSecuritySettings,
  turnOnSecondFactor,
} from "../../support/browser/sign-in";
import {
  addVirtualAuthenticator,
  disablePasskeyAutofill,
} from "../../support/browser/virtual-authenticator";
import { firstLinkIn } from "../../support/server/mail-server";

const { links, mail, passkey, secondFactor, security } = messagesIn("id");

test("a learner is mailed whenever what opens the account has changed", {
  tag: "@long-form",
}, async ({ page, post }) => {
  test.setTimeout(120_000);
  await disablePasskeyAutofill(page);
  const who = await signUpByEmail(page, post, "id");
  const expectNotice = async (
    change: Exclude<keyof typeof mail.change, "button" | "reset" | "note">,
  ) => {
    const notice = await post.nextEmailTo(who.email);
    expect(notice.subject).toBe(mail.change[change].subject);
    expect(notice.text).toContain(mail.change[change].lead);
    expect(firstLinkIn(notice)).toMatch(/\/id\/settings\/security$/);
    for (const secret of [who.name, who.password]) expect(notice.text).not.toContain(secret);
  };
  await addVirtualAuthenticator(page);
  await openSecuritySettings(page, "id", who);
  await addPasskey(page, "id", "Laptop");
  await expectNotice("passkey-added");
  await page.getByRole("button", { name: `${passkey.remove} · Laptop` }).click();
  await expectNotice("passkey-removed");

  await turnOnSecondFactor(page, "id");
  await expectNotice("second-factor-on");
  await page.getByRole("button", { name: secondFactor.codes.kept }).click();
  await page.getByRole("button", { name: secondFactor.codes.renew }).click();
  await expectNotice("recovery-codes-made");
  await page.getByRole("button", { name: secondFactor.off.submit }).click();
  await expectNotice("second-factor-off");

  await page.goto("/id/settings/security");
  await page.getByLabel(security.password.new, { exact: true }).fill("teh tawar hangat pagi");
  await page.getByRole("button", { name: security.password.save }).click();
  await expectNotice("password-changed");

  await requestPasswordReset(page, "id", who.email);
  await page.goto(firstLinkIn(await post.nextEmailTo(who.email)));
  await page.getByLabel(security.password.new, { exact: true }).fill("pagi hari di tepi danau");
  await page.getByRole("button", { name: links.reset.save }).click();
  await expectNotice("password-reset");
});
