import { RawMarkup } from "@/components/ui/raw-markup";
import { drawGoalBar } from "@/lib/charts/goal-bar";
import { pageStyle } from "../charts/page-style";
import { drawingClass } from "./chart-links";

/** A part for each hour of the goal; the heading says the same in words. */
export function GoalBar({ minutes, goalMinutes }: { minutes: number; goalMinutes: number }) {
  if (goalMinutes <= 0) return null;
  return (
    <RawMarkup
      as="svg"
      aria-hidden="true"
      className={`h-2 w-full ${drawingClass}`}
      markup={drawGoalBar({ minutes, goalMinutes }, pageStyle).toString()}
    />
  );
}
