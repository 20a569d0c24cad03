"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { usePageRefresher } from "@/components/shell/page-refresh-provider";
import type { Status } from "@/lib/domain/progress";
import type { FormAction } from "../forms/form-action";
import { type ItemView, latestView, ProgressQueue } from "./progress-queue";
import { sendChanges } from "./send-changes";

export type ChecklistMessages = {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly states: Readonly<Record<Status, string>>;
  readonly undo: string;
  readonly undone: string;
  readonly phases: Readonly<Record<ItemView["phase"], string>>;
  /** In a conflict; with `{now}` and `{wanted}` in them, as in that phase. */
  readonly choose: string;
  readonly keep: string;
  readonly insist: string;
};

type ChecklistContextValue = { readonly queue: ProgressQueue; readonly words: ChecklistMessages };

const ChecklistContext = createContext<ChecklistContextValue | null>(null);

/**
 * The form around the items, and the queue of their changes. It is sent as a form only while no script runs: from
 * then on each change goes its own way.
 */
export function Checklist({
  action,
  words,
  children,
}: {
  action: FormAction;
  words: ChecklistMessages;
  children: ReactNode;
}) {
  const refresher = usePageRefresher();
  const [queue] = useState(
    // The figures around the items are the server's: once everything is saved, they are asked for again.
    () => new ProgressQueue(sendChanges, (applied) => void refresher.onChangesAnswered(applied)),
  );
  const [context] = useState(() => ({ queue, words }));
  useEffect(() => {
    const openTarget = () => {
      const row = document.getElementById(location.hash.slice(1));
      row?.querySelector("details")?.setAttribute("open", "");
    };
    openTarget();
    addEventListener("hashchange", openTarget);
    return () => removeEventListener("hashchange", openTarget);
  }, []);
  useEffect(() => {
    const sendPending = () => queue.sendBeforeUnload();
    const resumeRefresh = refresher.pause(() => queue.isOpen);
    addEventListener("pagehide", sendPending);
    // A form may sign the visitor out: what waits has to arrive before it.
    addEventListener("submit", sendPending);
    return () => {
      sendPending();
      removeEventListener("pagehide", sendPending);
      removeEventListener("submit", sendPending);
      resumeRefresh();
    };
  }, [queue, refresher]);
  return (
    <ChecklistContext.Provider value={context}>
      <form action={action} onSubmit={(event) => event.preventDefault()} autoComplete="off">
        {children}
      </form>
    </ChecklistContext.Provider>
  );
}

/** An item as it is shown now: what the visitor just did to it, else what the server said. */
export function useChecklistItem(item: string, rendered: { status: Status; version: number }) {
  const context = useContext(ChecklistContext);
  if (!context) throw new Error("An item stands outside a checklist");
  const { queue, words } = context;
  const view = useSyncExternalStore(
    queue.subscribe,
    () => queue.viewOf(item),
    () => undefined,
  );
  const current = latestView(rendered, view);
  return { queue, words, view: current, shown: current ?? rendered };
}
