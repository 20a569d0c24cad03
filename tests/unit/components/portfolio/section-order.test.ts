import { describe, expect, it } from "vitest";
import { refreshedOrder, savedOrder } from "@/components/portfolio/section-order";
import { moveSection, type SectionKey } from "@/lib/domain/selection";

const all: readonly SectionKey[] = ["profile", "projects", "certificates", "skills", "evidence"];
const withoutCertificates = all.filter((key) => key !== "certificates");

function moveUp(order: ReturnType<typeof savedOrder>, key: SectionKey) {
  return { ...order, sections: moveSection(order.sections, key, -1), isMoved: true };
}

describe("the order of the sections", () => {
  it("keeps a move that was made while an earlier change was saved", () => {
    const moved = moveUp(moveUp(savedOrder(all), "skills"), "skills");
    const refreshed = refreshedOrder(moved, withoutCertificates);
    expect(refreshed.sections).toEqual(moved.sections);
    const saved = refreshed.sections.filter((key) => key !== "certificates");
    expect(refreshedOrder(refreshed, saved)).toMatchObject({
      sections: moved.sections,
      isMoved: false,
    });
  });

  it("leaves a section that is switched off where it was", () => {
    const order = refreshedOrder(savedOrder(all), withoutCertificates);
    expect(order.sections).toEqual(savedOrder(all).sections);
  });

  it("follows what another tab saved", () => {
    const other: readonly SectionKey[] = ["profile", "evidence", "projects"];
    expect(refreshedOrder(savedOrder(all), other)).toEqual(savedOrder(other));
  });
});
