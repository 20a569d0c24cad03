import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether scripts run here: false in what the server sends, for what makes no sense without JavaScript. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
