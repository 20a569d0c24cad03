import { addDays } from "./calendar";
import type { Evidence, EvidenceContent } from "./evidence";

/** In days, how long before its end an expiry is near. */
export const expiryNotice = 30;

/** In days, how long one that is past is still said. */
const pastNotice = 90;

/** "past" from the day after its last; null where it has none, or one that is not near. */
export function expiryOf(
  { expiresOn }: Pick<EvidenceContent, "expiresOn">,
  today: string,
): "soon" | "past" | null {
  if (expiresOn === null || expiresOn > addDays(today, expiryNotice)) return null;
  return expiresOn < today ? "past" : "soon";
}

export type Expiry = Pick<Evidence, "id" | "title"> & { readonly expiresOn: string };

/** Those that come next first, then those that are newly past, the latest first. */
export function nearestExpiries(list: readonly Expiry[], today: string): readonly Expiry[] {
  const isPast = (expiry: Expiry) => expiryOf(expiry, today) === "past";
  const said = list.filter(({ expiresOn }) => expiresOn >= addDays(today, -pastNotice));
  const inOrder = said.toSorted((one, other) => (one.expiresOn < other.expiresOn ? -1 : 1));
  return [...inOrder.filter((each) => !isPast(each)), ...inOrder.filter(isPast).reverse()];
}
