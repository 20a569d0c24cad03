import type { ItemMarks } from "@/lib/domain/item-marks";
import type { Status } from "@/lib/domain/progress";
import type { FormAction, StatefulFormAction } from "../forms/form-action";

export type ItemMarkActions = {
  readonly markResource: FormAction;
  readonly addLink: StatefulFormAction;
  readonly removeLink: FormAction;
  readonly tickStatement: FormAction;
};

/** What only the learner sees of an item, and what changes it. */
export type OwnItemView = {
  readonly status: Status;
  readonly marks: ItemMarks;
  readonly actions: ItemMarkActions;
  readonly returnTo: string;
  /** The outcome of the last form, from the query. */
  readonly notice: string | undefined;
};
