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
import { usePageOwner } from "@/components/ui/page-owner";
import { clientPaths } from "@/lib/client-paths";
import { pageOwnerHeader } from "@/lib/domain/page-owner";
import { type OtherLearnerMessages, OtherLearnerNotice } from "./other-learner-notice";
import { PageRefresher, type PageRefresherCallbacks } from "./page-refresher";

/** For public pages, which do not depend on a learner's progress. */
const noopRefresher = new PageRefresher({
  fetchVersion: async () => null,
  refresh() {},
  onOtherLearner() {},
  notifyOtherTabs() {},
});

const PageRefresherContext = createContext(noopRefresher);

/** Refreshes the page after changes in other tabs and on other devices. */
export function PageRefreshProvider({
  messages,
  children,
}: {
  messages: OtherLearnerMessages;
  children: ReactNode;
}) {
  const router = useRouter();
  const owner = usePageOwner() ?? "";
  const [isOtherLearner, setIsOtherLearner] = useState(false);
  const [{ refresher, listen }] = useState(() =>
    createPageRefresher({
      fetchVersion: () => fetchProgressVersion(owner),
      refresh: () => startTransition(() => router.refresh()),
      onOtherLearner: () => setIsOtherLearner(true),
    }),
  );
  useEffect(listen, [listen]);
  return (
    <PageRefresherContext value={refresher}>
      {isOtherLearner && <OtherLearnerNotice messages={messages} />}
      {children}
    </PageRefresherContext>
  );
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

function createPageRefresher(callbacks: Omit<PageRefresherCallbacks, "notifyOtherTabs">) {
  let channel: BroadcastChannel | undefined;
  const openChannel = () => {
    channel ??= new BroadcastChannel("progress");
    return channel;
  };
  const refresher = new PageRefresher({
    ...callbacks,
    // When a page loads with something to tell, this comes before `listen`: effects of children run first.
    notifyOtherTabs: () => openChannel().postMessage(null),
  });
  const onReturn = () => {
    if (!document.hidden) void refresher.onReturn();
  };
  const listen = () => {
    openChannel().onmessage = () => void refresher.checkForChanges();
    addEventListener("focus", onReturn);
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      channel?.close();
      channel = undefined;
      removeEventListener("focus", onReturn);
      document.removeEventListener("visibilitychange", onReturn);
    };
  };
  return { refresher, listen };
}

/** The sum of all item versions, which each change raises by one; null without an answer. */
async function fetchProgressVersion(owner: string): Promise<number | "other-learner" | null> {
  try {
    const response = await fetch(clientPaths.progress, {
      headers: { [pageOwnerHeader]: owner },
      signal: AbortSignal.timeout(8000),
    });
    if (response.status === 409) return "other-learner";
    if (!response.ok) return null;
    const { items }: { items: { version: number }[] } = await response.json();
    return items.reduce((sum, { version }) => sum + version, 0);
  } catch {
    return null;
  }
}
