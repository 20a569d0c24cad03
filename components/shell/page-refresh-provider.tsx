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

/** Outside of the pages of a learner's own there is nothing to follow. */
const noopRefresher = new PageRefresher({
  fetchVersion: async () => null,
  refresh() {},
  notifyOtherTabs() {},
});

const PageRefresherContext = createContext(noopRefresher);

/** Lets every page inside follow what the learner does in other tabs and on other devices. */
export function PageRefreshProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [{ follower, listen }] = useState(() =>
    createPageRefresher(() => startTransition(() => router.refresh())),
  );
  useEffect(listen, [listen]);
  return <PageRefresherContext value={follower}>{children}</PageRefresherContext>;
}

/** What keeps this page up to date. */
export function usePageRefresher(): PageRefresher {
  return useContext(PageRefresherContext);
}

/** Tells the other tabs of what a form has done, once it is shown; its key is what it is about. */
export function NotifyOtherTabs() {
  const refresher = usePageRefresher();
  useEffect(() => refresher.notifyOtherTabs(), [refresher]);
  return null;
}

/** Keeps a page as it is: it asks whether to go on from just what it shows. */
export function PausePageRefresh() {
  const refresher = usePageRefresher();
  useEffect(() => refresher.pause(() => true), [refresher]);
  return null;
}

function createPageRefresher(refresh: () => void) {
  let channel: BroadcastChannel | undefined;
  const follower = new PageRefresher({
    fetchVersion: fetchProgressVersion,
    refresh,
    notifyOtherTabs: () => channel?.postMessage(null),
  });
  const onReturn = () => {
    if (!document.hidden) void follower.onReturn();
  };
  const listen = () => {
    channel = new BroadcastChannel("progress");
    channel.onmessage = () => void follower.checkForChanges();
    addEventListener("focus", onReturn);
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      channel?.close();
      removeEventListener("focus", onReturn);
      document.removeEventListener("visibilitychange", onReturn);
    };
  };
  return { follower, listen };
}

/** The versions of all items together: each change raises it by one. */
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
