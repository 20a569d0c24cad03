import { useState, useSyncExternalStore } from "react";
import type { PasskeyError, PasskeyOutcome } from "./passkey-requests";

const noSubscription = () => () => {};

/**
 * Whether this browser knows passkeys: only where the connection is safe; undefined before scripts run. What needs them
 * is there from the first, so that nothing jumps, and hides itself (`noscript:hidden`) where no script will come.
 */
export function usePasskeySupport(): boolean | undefined {
  return useSyncExternalStore<boolean | undefined>(
    noSubscription,
    () => "PublicKeyCredential" in window,
    () => undefined,
  );
}

/** Runs one ceremony at a time, goes where it leads, and remembers why nothing came of the last one. */
export function usePasskeyCeremony() {
  const [fault, setFault] = useState<PasskeyError>();
  const [busy, setBusy] = useState(false);
  const run = async (ceremony: () => Promise<PasskeyOutcome>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    // Also what a ceremony needs may not come: without a network, or after an update of the app.
    const outcome = await ceremony().catch(() => ({ ok: false, reason: "failed" }) as const);
    if (outcome.ok) return location.assign(outcome.to);
    setFault(outcome.reason);
    setBusy(false);
  };
  return { fault, setFault, busy, run };
}
