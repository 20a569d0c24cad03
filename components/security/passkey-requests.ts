import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { Ceremony } from "@/lib/domain/passkey";
import type { Locale } from "@/lib/domain/path";
import { scriptPaths } from "@/lib/script-paths";

/** Why nothing came of a passkey, as words are looked up by. */
export type PasskeyFault =
  | "cancelled"
  | "already"
  | "refused"
  | "full"
  | "too-many"
  | "not-confirmed"
  | "not-signed-in"
  | "failed";

export type PasskeyOutcome =
  | { readonly ok: true; readonly to: string }
  | { readonly ok: false; readonly reason: PasskeyFault };

type Answer<T> = { ok: true; body: T } | { ok: false; reason: PasskeyFault };

const told: ReadonlySet<string> = new Set([
  ...["refused", "full", "too-many", "not-confirmed", "not-signed-in"],
]);

/** Only comes where the browser can do it: most visits need none of it. */
const library = () => import("@simplewebauthn/browser");

async function post<T>(address: string, body: object): Promise<Answer<T>> {
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (response.ok) return { ok: true, body: answer };
    const code = answer?.error?.code;
    return { ok: false, reason: told.has(code) ? code : "failed" };
  } catch {
    return { ok: false, reason: "failed" };
  }
}

/** What a browser's refusal means: whoever waits too long or turns away has cancelled. */
function faultOf(error: unknown): PasskeyFault {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return "cancelled";
  return name === "InvalidStateError" ? "already" : "failed";
}

/** The steps of every ceremony: a challenge, what the authenticator makes of it, and the server's answer to that. */
async function perform<Options>(
  ceremony: Ceremony,
  more: object,
  answerTo: (options: Options) => Promise<object>,
): Promise<PasskeyOutcome> {
  const challenge = await post<Options>(scriptPaths.passkeyChallenge(ceremony), {});
  if (!challenge.ok) return challenge;
  try {
    const answer = await answerTo(challenge.body);
    const result = await post<{ to: string }>(scriptPaths.passkey(ceremony), { ...more, answer });
    return result.ok ? { ok: true, to: result.body.to } : result;
  } catch (error) {
    return { ok: false, reason: faultOf(error) };
  }
}

type Onward = { readonly locale: Locale; readonly next: string | undefined };

/** Signs in or confirms with a passkey; `asAutofill` has the browser offer them in the form instead of asking at once. */
export function answerWithPasskey(
  ceremony: "sign-in" | "confirm",
  onward: Onward,
  asAutofill = false,
): Promise<PasskeyOutcome> {
  return perform(ceremony, onward, async (optionsJSON: PublicKeyCredentialRequestOptionsJSON) =>
    (await library()).startAuthentication({ optionsJSON, useBrowserAutofill: asAutofill }),
  );
}

/** Makes a passkey on this device, under a name. */
export function makePasskey(name: string, locale: Locale): Promise<PasskeyOutcome> {
  return perform(
    "register",
    { name, locale },
    async (optionsJSON: PublicKeyCredentialCreationOptionsJSON) =>
      (await library()).startRegistration({ optionsJSON }),
  );
}

/** Whether the browser can offer passkeys among what it fills forms with. */
export async function canAutofill(): Promise<boolean> {
  return (await library()).browserSupportsWebAuthnAutofill();
}

/** Has the browser offer them no more. */
export async function stopAutofill(): Promise<void> {
  (await library()).WebAuthnAbortService.cancelCeremony();
}
