import { describe, expect, it, vi } from "vitest";
import { locales } from "@/lib/domain/locale";
import {
  accountExistsEmail,
  addressChangedEmail,
  type LinkPurpose,
  linkEmail,
} from "@/lib/mail/email";
import { htmlOf, textOf } from "@/lib/mail/render";
import { type SecurityChange, securityEmail } from "@/lib/mail/security-email";

const contact = "pengelola@langkah.example";

vi.mock("@/lib/env", () => ({
  env: {
    NEXTAUTH_URL: "https://langkah.example/anything?x=1",
    OPERATOR_CONTACT: "pengelola@langkah.example",
  },
}));

const purposes: readonly LinkPurpose[] = [
  "sign-in-link",
  "reset-link",
  "confirm-sign-up",
  "confirm-old-email",
  "confirm-new-email",
];

const changes: readonly SecurityChange[] = [
  ...(["password-changed", "password-reset", "passkey-added", "passkey-removed"] as const),
  ...(["second-factor-on", "second-factor-off", "recovery-codes-made"] as const),
  ...(["account-linked", "account-unlinked"] as const),
  ...(["deletion-requested", "deletion-undone"] as const),
];

const links = { security: "/s", reset: "/reset", keep: "/keep" };

describe.each(locales)("the mails (%s)", (locale) => {
  const letters = [
    ...purposes.map((purpose) =>
      linkEmail(purpose, locale, { path: "/x?token=a&b", email: "b@c.id" }),
    ),
    accountExistsEmail(locale, { signIn: "/in", reset: "/reset" }),
    addressChangedEmail(locale, "b@c.id"),
    ...changes.map((change) => securityEmail(change, locale, links)),
  ];

  it("have no unfilled placeholder, as text and as HTML", () => {
    for (const letter of letters) {
      const all = [letter.subject, textOf(letter), htmlOf(letter)].join("\n");
      expect(all).not.toMatch(/[{}]|undefined|NaN|mail\.[a-z-]+\.[a-z]/);
    }
  });

  it("link to the configured site only", () => {
    for (const letter of letters) {
      for (const [address] of textOf(letter).matchAll(/https?:\/\/\S+/g)) {
        expect(new URL(address).origin).toBe("https://langkah.example");
      }
    }
  });

  it("warn of a second factor without signing out the devices that can turn it off", () => {
    const letter = securityEmail("second-factor-on", locale, links);
    expect(letter.links.map(({ href }) => href)).toEqual(["https://langkah.example/s"]);
    expect(letter.note).toContain(contact);
    const { note } = securityEmail("second-factor-off", locale, links);
    expect(letter.note).not.toBe(note);
  });

  it("contain a new address as escaped text", () => {
    const evil = '"><img src=x>@c.id';
    const letter = linkEmail("confirm-old-email", locale, { path: "/x", email: evil });
    expect(textOf(letter)).toContain(evil);
    expect(htmlOf(letter)).not.toContain("<img");
  });
});
