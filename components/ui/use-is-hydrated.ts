import { useSyncExternalStore } from "react";

const noSubscription = () => () => {};

/** Whether scripts run here: false in what the server sends, for what makes no sense without JavaScript. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
}
