import { orderedSections, type SectionKey } from "@/lib/domain/selection";

export type SectionOrder = {
  /** The included sections of the page when it last came from the server. */
  readonly saved: string;
  readonly sections: readonly SectionKey[];
  /** Whether a row was moved since the saved order was last the one that is shown. */
  readonly isMoved: boolean;
};

export function savedOrder(included: readonly SectionKey[]): SectionOrder {
  const sections = orderedSections({ sections: included });
  return { saved: included.join(), sections, isMoved: false };
}

/** The order after the page came again with what is included now; what was saved before the last move takes no move back. */
export function refreshedOrder(order: SectionOrder, included: readonly SectionKey[]): SectionOrder {
  const saved = included.join();
  // A row that is switched off stays where it is.
  const shown = order.sections.filter((key) => included.includes(key));
  if (shown.join() === saved) return { ...order, saved, isMoved: false };
  return order.isMoved ? { ...order, saved } : savedOrder(included);
}
