import { cookieName, csrfCookie, sessionCookie, themeCookie } from "../auth/cookies";
import { env } from "../env";

export type Privacy = {
  /** Who runs this instance, where they say so. */
  readonly operator: { readonly name: string | undefined; readonly contact: string | undefined };
  /** The cookies that there are, by what the page says of them. */
  readonly cookies: readonly {
    readonly key: "session" | "device" | "flow" | "proof" | "theme" | "locale";
    readonly names: readonly string[];
  }[];
};

/** What is kept while somebody is on their way in. */
const oauthCookies = [
  ...["callback-url", "pkce", "state", "nonce"].map((name) => `next-auth.${name}`),
  "linking",
];

/** What is kept while somebody shows that it is them. */
const verificationCookies = [
  ...["passkey-challenge", "second-factor", "recovery-codes"],
  ...["sign-in-asked", "sign-up-asked"],
];

/** What the privacy page says that is not the same everywhere. */
export function loadPrivacy(): Privacy {
  return {
    operator: { name: env.OPERATOR_NAME, contact: env.OPERATOR_CONTACT },
    cookies: [
      { key: "session", names: [sessionCookie] },
      { key: "device", names: [cookieName("known-device")] },
      { key: "flow", names: [csrfCookie, ...oauthCookies.map(cookieName)] },
      { key: "proof", names: verificationCookies.map(cookieName) },
      { key: "theme", names: [themeCookie] },
      { key: "locale", names: [cookieName("NEXT_LOCALE")] },
    ],
  };
}
