import { beforeEach, describe, expect, it, vi } from "vitest";
import { arrive } from "@/lib/actions/arrival";
import { signUp } from "@/lib/actions/sign-up";
import { confirmSignUpElsewhere } from "@/lib/actions/sign-up-link";
import { findMailbox } from "@/lib/data/accounts/mailbox";
import { findToken, saveToken } from "@/lib/data/accounts/token";
import { tokenLifetimes, tokenTimes } from "@/lib/domain/token";
import { env } from "@/lib/env";
import { catchUp, send } from "../support/forms";
import { tokenFor, turnMailOn } from "../support/mail-on";
import { request } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next/server", async () => (await import("../support/forms")).nextServer);
vi.mock("@/lib/mail/send", async () => (await import("../support/mail-on")).mailSend);

const without = { SMTP_URL: undefined, MAIL_FROM: undefined, NEXTAUTH_URL: undefined };
const refused = { errors: { form: "no-invitation" } };

let count = 0;
const fields = { name: "Budi", password: "hujan turun di sawah", timeZone: "Asia/Jakarta" };
const applicant = () => ({ ...fields, email: `pelamar${count++}@contoh.id` });
const invite = (email: string | null = null, now = new Date()) =>
  saveToken("invitation", { email }, tokenTimes("invitation", now));

beforeEach(() => {
  request.from(`203.0.113.${count++}`);
  request.forget();
  Object.assign(env, { ...without, REGISTRATION: "invite" });
});

describe("signing up", () => {
  it("is open to anybody unless told otherwise, and signs in at once without mail", async () => {
    Object.assign(env, { REGISTRATION: "open" });
    const who = applicant();
    expect(await send(signUp, who)).toEqual({ to: "/id/path" });
    expect(await findMailbox(who.email)).toMatchObject({ isConfirmed: false });
    expect([...request.cookies.keys()]).toContain("next-auth.session-token");
    expect(await send(signUp, who)).toEqual({ errors: { email: "taken" } });
  });

  it("makes no account where it is closed, with an invitation neither", async () => {
    Object.assign(env, { REGISTRATION: "closed" });
    const who = applicant();
    const closed = { errors: { form: "closed" } };
    expect(await send(signUp, who)).toEqual(closed);
    expect(await send(signUp, { ...who, invite: await invite() })).toEqual(closed);
    expect(await findMailbox(who.email)).toBeNull();
  });

  it("by invitation makes one account a link, for 14 days", async () => {
    const link = await invite();
    const old = await invite(null, new Date(Date.now() - tokenLifetimes.invitation));
    for (const each of ["", "A".repeat(43), old]) {
      expect(await send(signUp, { ...applicant(), invite: each })).toEqual(refused);
    }
    expect(await send(signUp, { ...applicant(), invite: link })).toEqual({ to: "/id/path" });
    expect(await send(signUp, { ...applicant(), invite: link })).toEqual(refused);
  });

  it("by one invitation, ten at once, makes one account", async () => {
    const link = await invite();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(signUp, { ...applicant(), invite: link })),
    );
    expect(answers.filter((answer) => "to" in answer)).toHaveLength(1);
  });

  it("by an invitation for one address takes no other, and is not used up by trying", async () => {
    const who = applicant();
    const link = await invite(who.email);
    const other = { ...applicant(), invite: link };
    expect(await send(signUp, other)).toEqual({ errors: { email: "not-invited" } });
    const weak = { ...who, invite: link, password: "1234567890" };
    expect(await send(signUp, weak)).toEqual({ errors: { password: "common" } });
    expect(await send(signUp, { ...who, invite: link })).toEqual({ to: "/id/path" });
  });

  it("by invitation and mail uses the invitation up when the account is made", async () => {
    turnMailOn();
    const link = await invite();
    const [one, other] = [applicant(), applicant()];
    for (const who of [one, other]) {
      const to = "/id/sign-up/confirm?outcome=sent";
      expect(await send(signUp, { ...who, invite: link })).toEqual({ to });
    }
    await catchUp();
    expect(await findToken("invitation", link, new Date())).not.toBeNull();
    const confirm = ({ email, password }: typeof one) =>
      send(confirmSignUpElsewhere, { token: tokenFor(email), password });
    request.forget();
    expect(await confirm(one)).toEqual({ to: "/id/path" });
    expect(await findMailbox(one.email)).toMatchObject({ isConfirmed: true });
    const late = await confirm(other);
    expect(late).toEqual({ to: "/id/sign-up/confirm?outcome=refused" });
    expect(await findMailbox(other.email)).toBeNull();
  });

  it.each(["closed", "invite"])(
    "by way of a service makes no account where it is %s",
    async (how) => {
      Object.assign(env, { REGISTRATION: how });
      const { email } = applicant();
      const identity = {
        provider: "github",
        subject: email,
        label: "budi",
        name: "Budi",
        email,
      } as const;
      const wish = { locale: "id", next: "/id/dashboard" } as const;
      expect(await arrive("github", identity, wish)).toBe(
        "/id/sign-in?provider=github&refused=closed",
      );
      expect(await findMailbox(email)).toBeNull();
      Object.assign(env, { REGISTRATION: "open" });
      expect(await arrive("github", identity, wish)).toBe("/id/dashboard");
    },
  );
});
