import { firstItemOf } from "../domain/first-item";
import type { Locale } from "../domain/locale";
import { type ItemDetailsView, loadItemDetails } from "./item-details";
import type { LearnerProgressOn } from "./past-date";

/** The first item of the path, while it is the only one that the learner has touched; null later and on a past day. */
export function loadFirstItem(
  locale: Locale,
  { progress, states, past }: LearnerProgressOn,
): ItemDetailsView | null {
  const first = past ? null : firstItemOf(progress, states);
  return first && loadItemDetails(locale, first.key);
}
