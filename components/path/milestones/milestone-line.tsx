"use client";

import { createContext, useContext, useState } from "react";
import type { ProgressQueue } from "../progress-queue";
import { MilestoneText } from "./milestone-text";
import type { Milestone } from "./milestones";

type ReachedMilestone = { readonly milestone: Milestone; readonly item: string };

export const MilestoneContext = createContext<ReachedMilestone | null>(null);

/** The milestone that the last change on this page reached, and the item of that change. */
export function useReachedMilestone(
  milestones: readonly Milestone[],
  queue: ProgressQueue,
): ReachedMilestone | null {
  const [last, setLast] = useState<{
    milestones: readonly Milestone[];
    reached: ReachedMilestone | null;
  }>({ milestones, reached: null });
  if (last.milestones === milestones) return last.reached;
  const known = new Set(last.milestones.map(({ key }) => key));
  const milestone = milestones.findLast(({ key }) => !known.has(key));
  const item = queue.lastItem;
  const stays = milestones.some(({ key }) => key === last.reached?.milestone.key);
  const reached = milestone && item ? { milestone, item } : stays ? last.reached : null;
  setLast({ milestones, reached });
  return reached;
}

/** Where the last tick of a step was made. */
export function MilestoneLine({ item }: { item: string }) {
  const reached = useContext(MilestoneContext);
  if (reached?.item !== item) return null;
  return (
    <div aria-live="polite" className="px-4 pb-3 sm:pl-16">
      <MilestoneText milestone={reached.milestone} />
    </div>
  );
}
