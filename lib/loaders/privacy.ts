import {
  cookieName,
  csrfCookie,
  searchShortcutCookie,
  sessionCookie,
  themeCookie,
} from "../auth/cookies";
import { env } from "../env";

export type Privacy = {
  readonly operator: { readonly name: string | undefined; readonly contact: string | undefined };
  /** Whether the server requests the links of learners. */
  readonly linkChecks: "on" | "off";
  /** Grouped by the purpose that the page states for them. */
  readonly cookies: readonly {
    readonly key: "session" | "device" | "flow" | "proof" | "theme" | "shortcut" | "locale";
    readonly names: readonly string[];
  }[];
};

const oauthCookies = [
  ...["callback-url", "pkce", "state", "nonce"].map((name) => `next-auth.${name}`),
  ...["linking", "time-zone"],
];

const verificationCookies = [
  ...["passkey-challenge", "second-factor", "recovery-codes", "calendar-feed"],
  ...["sign-in-asked", "sign-up-asked"],
];

/** The parts of the privacy page that depend on the instance's configuration. */
export function loadPrivacy(): Privacy {
  return {
    operator: { name: env.OPERATOR_NAME, contact: env.OPERATOR_CONTACT },
    linkChecks: env.LINK_CHECKS,
    cookies: [
      { key: "session", names: [sessionCookie] },
      { key: "device", names: [cookieName("known-device")] },
      { key: "flow", names: [csrfCookie, ...oauthCookies.map(cookieName)] },
      { key: "proof", names: verificationCookies.map(cookieName) },
      { key: "theme", names: [themeCookie] },
      { key: "shortcut", names: [searchShortcutCookie] },
      { key: "locale", names: [cookieName("NEXT_LOCALE")] },
    ],
  };
}
