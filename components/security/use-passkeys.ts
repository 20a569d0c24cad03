import { useState, useSyncExternalStore } from "react";
import type { PasskeyError, PasskeyOutcome } from "./passkey-requests";

const noSubscription = () => () => {};

/** Browsers hide WebAuthn from pages over http, except on localhost. */
type PasskeySupport = "supported" | "unsupported" | "insecure";

function passkeySupport(): PasskeySupport {
  if (!window.isSecureContext) return "insecure";
  return "PublicKeyCredential" in window ? "supported" : "unsupported";
}

/**
 * Undefined before hydration. Render the element from the start, against layout shifts, and hide it with
 * `noscript:hidden`.
 */
export function usePasskeySupport(): PasskeySupport | undefined {
  return useSyncExternalStore<PasskeySupport | undefined>(
    noSubscription,
    passkeySupport,
    () => undefined,
  );
}

/** Runs one ceremony at a time, then redirects or keeps its error. */
export function usePasskeyCeremony() {
  const [error, setError] = useState<PasskeyError>();
  const [isBusy, setIsBusy] = useState(false);
  const run = async (ceremony: () => Promise<PasskeyOutcome>): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setError(undefined);
    // The lazy import fails offline or after an update of the app.
    const outcome = await ceremony().catch(() => ({ ok: false, reason: "failed" }) as const);
    if (outcome.ok) return location.assign(outcome.to);
    setError(outcome.reason);
    setIsBusy(false);
  };
  return { error, setError, isBusy, run };
}
