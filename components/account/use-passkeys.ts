import { useState, useSyncExternalStore } from "react";
import type { PasskeyFault, PasskeyOutcome } from "./passkey-requests";

const never = () => () => {};

/** Whether this browser knows passkeys; never without JavaScript, and only where the connection is safe. */
export function useHasPasskeys(): boolean {
  return useSyncExternalStore(
    never,
    () => "PublicKeyCredential" in window,
    () => false,
  );
}

/** Runs one ceremony at a time, goes where it leads, and remembers why nothing came of the last one. */
export function usePasskeyCeremony() {
  const [fault, setFault] = useState<PasskeyFault>();
  const [busy, setBusy] = useState(false);
  const run = async (ceremony: () => Promise<PasskeyOutcome>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    const outcome = await ceremony();
    if (outcome.ok) return location.assign(outcome.to);
    setFault(outcome.reason);
    setBusy(false);
  };
  return { fault, setFault, busy, run };
}
