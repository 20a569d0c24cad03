import { useSyncExternalStore } from "react";

const noSubscription = () => () => {};

/** False on the server and without JavaScript. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
}
