import { deleteSelection, saveSelection } from "../data/portfolio/selection";
import { possibleTimeOf } from "../domain/clock";
import {
  decideNewSelection,
  decideSelection,
  decideSelectionRemoval,
  type SelectionContent,
  type SelectionOutcome,
} from "../domain/selection";
import type { LearnerContext } from "./context";

export function addSelection(
  { learner, session, now }: LearnerContext,
  { id, content }: { readonly id: string; readonly content: SelectionContent },
): Promise<SelectionOutcome> {
  const at = possibleTimeOf(now);
  return saveSelection(learner.id, id, session, ({ known, count }) =>
    decideNewSelection(known, { id, content, count }, at),
  );
}

export function changeSelection(
  { learner, session, now }: LearnerContext,
  id: string,
  write: { readonly version: number; readonly content: SelectionContent },
): Promise<SelectionOutcome> {
  const at = possibleTimeOf(now);
  return saveSelection(learner.id, id, session, ({ known }) => decideSelection(known, write, at));
}

export function removeSelection(
  { learner, session }: LearnerContext,
  id: string,
  removal: { readonly version?: number | undefined } = {},
): Promise<SelectionOutcome> {
  return deleteSelection(learner.id, id, session, (known) =>
    decideSelectionRemoval(known, removal),
  );
}
