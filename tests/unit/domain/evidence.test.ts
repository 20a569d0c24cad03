import { describe, expect, it } from "vitest";
import { type Evidence, type EvidenceContent, evidenceLimit } from "@/lib/domain/evidence";
import {
  decideEvidenceAddition,
  decideEvidenceChange,
  decideEvidenceRemoval,
} from "@/lib/domain/evidence-decision";
import { expiryOf } from "@/lib/domain/expiry";

const morning = { at: new Date("2026-11-24T02:00:00Z"), day: "2026-11-24" };
const later = { at: new Date("2026-11-25T02:00:00Z"), day: "2026-11-25" };
const content: EvidenceContent = {
  ...{ kind: "certificate", title: "Belajar", url: "https://contoh.id/", issuer: "Dicoding" },
  ...{ credentialId: "4E", issuedOn: "2026-01-02", expiresOn: "2029-01-02" },
  ...{ description: "Tiga submission.", items: ["cnn", "git"] },
};
const add = (known?: Evidence, liveCount = 0) =>
  decideEvidenceAddition(known, { id: "a", content, liveCount }, morning);

function evidenceOf(outcome: ReturnType<typeof add>): Evidence {
  if (!("evidence" in outcome)) throw new Error(outcome.outcome);
  return outcome.evidence;
}

const first = evidenceOf(add());
const removed = evidenceOf(decideEvidenceRemoval(first, {}, later));

describe("adding evidence", () => {
  it("starts with version 1 and the day of the learner", () => {
    expect(first).toMatchObject({ id: "a", version: 1, addedOn: "2026-11-24", removedAt: null });
  });

  it("again is no second piece, with other content a conflict, and after a removal refused", () => {
    expect(add(first)).toEqual({ outcome: "unchanged", evidence: first });
    expect(add({ ...first, items: ["git"] })).toMatchObject({ outcome: "conflict" });
    expect(add(removed)).toEqual({ outcome: "gone", evidence: removed });
  });

  it("ends at the limit, where a repeat is still one", () => {
    expect(add(undefined, evidenceLimit - 1)).toMatchObject({ outcome: "saved" });
    expect(add(undefined, evidenceLimit)).toEqual({ outcome: "full" });
    expect(add(first, evidenceLimit)).toMatchObject({ outcome: "unchanged" });
  });
});

describe("changing evidence", () => {
  const changed = { ...content, title: "Lain" };
  const change = (known: Evidence | undefined, version: number, next = changed) =>
    decideEvidenceChange(known, { version, content: next }, later);

  it("raises the version, and keeps when it was added", () => {
    expect(change(first, 1)).toEqual({
      outcome: "saved",
      evidence: {
        ...{ ...first, title: "Lain", version: 2 },
        ...{ changedAt: later.at, changedOn: "2026-11-25" },
      },
    });
  });

  it("on an old version is a conflict, unless it is so already", () => {
    const second = evidenceOf(change(first, 1));
    expect(change(second, 1, content)).toEqual({ outcome: "conflict", evidence: second });
    expect(change(second, 1)).toEqual({ outcome: "unchanged", evidence: second });
    expect(change(removed, 2)).toEqual({ outcome: "gone", evidence: removed });
    expect(change(undefined, 1)).toEqual({ outcome: "missing" });
  });
});

describe("removing evidence", () => {
  it("keeps what the history shows and nothing else", () => {
    const nothing = { url: null, issuer: null, credentialId: null, description: null };
    expect(removed).toEqual({
      ...{ ...first, ...nothing, issuedOn: null, expiresOn: null, version: 2 },
      ...{ removedAt: later.at, removedOn: "2026-11-25" },
    });
  });

  it("of an old version is a conflict; without a version, and again, it is none", () => {
    expect(decideEvidenceRemoval(first, { version: 2 }, later)).toMatchObject({
      outcome: "conflict",
    });
    expect(decideEvidenceRemoval(first, { version: 1 }, later)).toMatchObject({ outcome: "saved" });
    expect(decideEvidenceRemoval(removed, { version: 1 }, later)).toEqual({
      outcome: "unchanged",
      evidence: removed,
    });
    expect(decideEvidenceRemoval(undefined, {}, later)).toEqual({ outcome: "missing" });
  });
});

describe("the expiry", () => {
  it.each([
    [null, null],
    ["2027-01-01", null],
    ["2026-12-25", null],
    ["2026-12-24", "soon"],
    ["2026-11-24", "soon"],
    ["2026-11-23", "past"],
  ])("on %s is near on 24 November 2026: %s", (expiresOn, expected) => {
    expect(expiryOf({ expiresOn }, "2026-11-24")).toBe(expected);
  });
});
