import { useEffect, useEffectEvent } from "react";
import { usePageRefresher } from "@/components/shell/page-refresh-provider";
import type { Autosaver } from "./autosaver";

/**
 * Saves what is typed when the page is left, asks before leaving loses any, and keeps the page from following others
 * meanwhile.
 */
export function usePendingSave(findSaver: () => Autosaver | null): void {
  const refresher = usePageRefresher();
  const saver = useEffectEvent(findSaver);
  useEffect(() => {
    const flush = () => void saver()?.flush();
    const ask = (event: BeforeUnloadEvent) => {
      if (saver()?.losesTextOnLeaving) event.preventDefault();
    };
    const resumeRefresh = refresher.pause(() => saver()?.isSaved === false);
    addEventListener("pagehide", flush);
    addEventListener("beforeunload", ask);
    return () => {
      removeEventListener("pagehide", flush);
      removeEventListener("beforeunload", ask);
      flush();
      resumeRefresh();
    };
  }, [refresher]);
}
