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
import { usePageOwner } from "@/components/ui/page-owner";
import type { Status } from "@/lib/domain/progress";
import type { FormAction } from "../forms/form-action";
import { type ItemView, latestView } from "./item-view";
import { MilestoneContext, useReachedMilestone } from "./milestones/milestone-line";
import type { Milestone } from "./milestones/milestones";
import { ProgressQueue } from "./progress-queue";
import { sendChangesOf } from "./send-changes";

export type ChecklistMessages = {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly states: Readonly<Record<Status, string>>;
  /** These three contain `{title}`. */
  readonly statusOf: string;
  readonly undoOf: string;
  readonly open: string;
  readonly undo: string;
  readonly undone: string;
  readonly phases: Readonly<Record<ItemView["phase"], string>>;
  /** These three, and the phase "conflict", contain `{now}` and `{wanted}`. */
  readonly choose: string;
  readonly keep: string;
  readonly insist: string;
  /** Where only the day has changed elsewhere. */
  readonly dayConflict: string;
  readonly changeDay: string;
  readonly history: string;
  /** The address of an item's history, which follows it. */
  readonly historyOf: string;
};

type ChecklistContextValue = {
  readonly queue: ProgressQueue;
  readonly messages: ChecklistMessages;
};

const ChecklistContext = createContext<ChecklistContextValue | null>(null);

/** The form around the items. With JavaScript it is never submitted: each change goes through the queue. */
export function Checklist({
  action,
  messages,
  milestones,
  children,
}: {
  action: FormAction;
  messages: ChecklistMessages;
  /** Those reached so far. */
  milestones: readonly Milestone[];
  children: ReactNode;
}) {
  const refresher = usePageRefresher();
  const owner = usePageOwner() ?? "";
  const [queue] = useState(
    // Only the server computes percentages, so the page is refreshed once all changes are saved.
    () =>
      new ProgressQueue(
        sendChangesOf(owner),
        (applied) => void refresher.onChangesAnswered(applied),
      ),
  );
  const [context] = useState(() => ({ queue, messages }));
  const reached = useReachedMilestone(milestones, queue);
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
    // Any form may sign the visitor out, so pending changes are sent first.
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
      <MilestoneContext value={reached}>
        <form action={action} onSubmit={(event) => event.preventDefault()} autoComplete="off">
          {children}
        </form>
      </MilestoneContext>
    </ChecklistContext.Provider>
  );
}

/** An item's pending or latest change, and the status to show: that change's, else the rendered one. */
export function useChecklistItem(item: string, rendered: { status: Status; version: number }) {
  const context = useContext(ChecklistContext);
  if (!context) throw new Error("useChecklistItem needs a Checklist around it");
  const { queue, messages } = context;
  const view = useSyncExternalStore(
    queue.subscribe,
    () => queue.viewOf(item),
    () => undefined,
  );
  const current = latestView(rendered, view);
  return { queue, messages, view: current, shown: current ?? rendered };
}
