import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { clientPaths } from "@/lib/client-paths";
import type { Locale } from "@/lib/domain/locale";
import { pageOwnerHeader } from "@/lib/domain/page-owner";
import type { Ceremony } from "@/lib/domain/passkey";

/** Keys of the error messages. */
export type PasskeyError =
  | "cancelled"
  | "already"
  | "address"
  | "refused"
  | "full"
  | "too-many"
  | "not-confirmed"
  | "not-signed-in"
  | "other-learner"
  | "unavailable"
  | "failed";

export type PasskeyOutcome =
  | { readonly ok: true; readonly to: string }
  | { readonly ok: false; readonly reason: PasskeyError };

type ApiResult<T> = { ok: true; body: T } | { ok: false; reason: PasskeyError };

const serverErrorCodes: ReadonlySet<string> = new Set([
  ...[
    "refused",
    "full",
    "too-many",
    "not-confirmed",
    "not-signed-in",
    "other-learner",
    "unavailable",
  ],
]);

/** Loaded on demand: most visits do not need it. */
const loadWebAuthn = () => import("@simplewebauthn/browser");

async function postJson<T>(url: string, body: object, owner: string | null): Promise<ApiResult<T>> {
  try {
    const headers = {
      "Content-Type": "application/json",
      ...(owner !== null && { [pageOwnerHeader]: owner }),
    };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (response.ok) return { ok: true, body: answer };
    const code = answer?.error?.code;
    return { ok: false, reason: serverErrorCodes.has(code) ? code : "failed" };
  } catch {
    return { ok: false, reason: "failed" };
  }
}

/** A dismissed or timed-out prompt counts as cancelled. */
function errorCodeOf(error: unknown): PasskeyError {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return "cancelled";
  if (name === "SecurityError") return "address";
  return name === "InvalidStateError" ? "already" : "failed";
}

/** Requests a challenge, calls the authenticator and posts its response. */
async function runCeremony<Options>(
  ceremony: Ceremony,
  fields: object,
  owner: string | null,
  callAuthenticator: (options: Options) => Promise<object>,
): Promise<PasskeyOutcome> {
  const challenge = await postJson<Options>(clientPaths.passkeyChallenge(ceremony), {}, owner);
  if (!challenge.ok) return challenge;
  try {
    const credential = await callAuthenticator(challenge.body);
    const body = { ...fields, answer: credential };
    const result = await postJson<{ to: string }>(clientPaths.passkey(ceremony), body, owner);
    return result.ok ? { ok: true, to: result.body.to } : result;
  } catch (error) {
    return { ok: false, reason: errorCodeOf(error) };
  }
}

type ReturnTo = { readonly locale: Locale; readonly next: string | undefined };

/** `owner` is whose page it is. `asAutofill` offers passkeys in the form's autofill instead of a prompt. */
export function authenticateWithPasskey(
  ceremony: "sign-in" | "confirm",
  returnTo: ReturnTo,
  owner: string | null,
  asAutofill = false,
): Promise<PasskeyOutcome> {
  return runCeremony(
    ceremony,
    returnTo,
    owner,
    async (optionsJSON: PublicKeyCredentialRequestOptionsJSON) =>
      (await loadWebAuthn()).startAuthentication({ optionsJSON, useBrowserAutofill: asAutofill }),
  );
}

export function registerPasskey(
  name: string,
  locale: Locale,
  owner: string | null,
): Promise<PasskeyOutcome> {
  return runCeremony(
    "register",
    { name, locale },
    owner,
    async (optionsJSON: PublicKeyCredentialCreationOptionsJSON) =>
      (await loadWebAuthn()).startRegistration({ optionsJSON }),
  );
}

export async function isAutofillSupported(): Promise<boolean> {
  return (await loadWebAuthn()).browserSupportsWebAuthnAutofill();
}

export async function stopAutofill(): Promise<void> {
  (await loadWebAuthn()).WebAuthnAbortService.cancelCeremony();
}
