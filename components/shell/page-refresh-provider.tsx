"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useState,
} from "react";
import { clientPaths } from "@/lib/client-paths";
import { PageRefresher } from "./page-refresher";

/** For public pages, which do not depend on a learner's progress. */
const noopRefresher = new PageRefresher({
  fetchVersion: async () => null,
  refresh() {},
  notifyOtherTabs() {},
});

const PageRefresherContext = createContext(noopRefresher);

/** Refreshes the page after changes in other tabs and on other devices. */
export function PageRefreshProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [{ refresher, listen }] = useState(() =>
    createPageRefresher(() => startTransition(() => router.refresh())),
  );
  useEffect(listen, [listen]);
  return <PageRefresherContext value={refresher}>{children}</PageRefresherContext>;
}

export function usePageRefresher(): PageRefresher {
  return useContext(PageRefresherContext);
}

/** Notifies the other tabs once on mount; a new `key` notifies again. */
export function NotifyOtherTabs() {
  const refresher = usePageRefresher();
  useEffect(() => refresher.notifyOtherTabs(), [refresher]);
  return null;
}

/** Keeps a confirmation page from changing before it is answered. */
export function PausePageRefresh() {
  const refresher = usePageRefresher();
  useEffect(() => refresher.pause(() => true), [refresher]);
  return null;
}

function createPageRefresher(refresh: () => void) {
  let channel: BroadcastChannel | undefined;
  const refresher = new PageRefresher({
    fetchVersion: fetchProgressVersion,
    refresh,
    notifyOtherTabs: () => channel?.postMessage(null),
  });
  const onReturn = () => {
    if (!document.hidden) void refresher.onReturn();
  };
  const listen = () => {
    channel = new BroadcastChannel("progress");
    channel.onmessage = () => void refresher.checkForChanges();
    addEventListener("focus", onReturn);
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      channel?.close();
      removeEventListener("focus", onReturn);
      document.removeEventListener("visibilitychange", onReturn);
    };
  };
  return { refresher, listen };
}

/** The sum of all item versions, which each change raises by one; null without an answer. */
async function fetchProgressVersion(): Promise<number | null> {
  try {
    const response = await fetch(clientPaths.progress, { signal: AbortSignal.timeout(8000) });
    if (!response.ok) return null;
    const { items }: { items: { version: number }[] } = await response.json();
    return items.reduce((sum, { version }) => sum + version, 0);
  } catch {
    return null;
  }
}
