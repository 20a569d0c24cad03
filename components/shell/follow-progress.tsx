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
import { scriptPaths } from "@/lib/script-paths";
import { PageFollower } from "./page-follower";

/** Outside of the pages of a learner's own there is nothing to follow. */
const nothing = new PageFollower({ askAge: async () => null, refresh() {}, tell() {} });

const FollowerContext = createContext(nothing);

/** Lets every page inside follow what the learner does in other tabs and on other devices. */
export function FollowProgress({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [{ follower, listen }] = useState(() =>
    createFollower(() => startTransition(() => router.refresh())),
  );
  useEffect(listen, [listen]);
  return <FollowerContext value={follower}>{children}</FollowerContext>;
}

/** What keeps this page up to date. */
export function useFollower(): PageFollower {
  return useContext(FollowerContext);
}

/** Tells the other tabs of what a form has done, once it is shown; its key is what it is about. */
export function TellTabs() {
  const follower = useFollower();
  useEffect(() => follower.tell(), [follower]);
  return null;
}

/** Keeps a page as it is: it asks whether to go on from just what it shows. */
export function HoldPage() {
  const follower = useFollower();
  useEffect(() => follower.hold(() => true), [follower]);
  return null;
}

function createFollower(refresh: () => void) {
  let channel: BroadcastChannel | undefined;
  const follower = new PageFollower({
    askAge,
    refresh,
    tell: () => channel?.postMessage(null),
  });
  const comeBack = () => {
    if (!document.hidden) void follower.comeBack();
  };
  const listen = () => {
    channel = new BroadcastChannel("progress");
    channel.onmessage = () => void follower.look();
    addEventListener("focus", comeBack);
    document.addEventListener("visibilitychange", comeBack);
    return () => {
      channel?.close();
      removeEventListener("focus", comeBack);
      document.removeEventListener("visibilitychange", comeBack);
    };
  };
  return { follower, listen };
}

/** The versions of all items together: each change raises it by one. */
async function askAge(): Promise<number | null> {
  try {
    const response = await fetch(scriptPaths.progress, { signal: AbortSignal.timeout(8000) });
    if (!response.ok) return null;
    const { items }: { items: { version: number }[] } = await response.json();
    return items.reduce((sum, { version }) => sum + version, 0);
  } catch {
    return null;
  }
}
