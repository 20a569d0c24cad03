import fc from "fast-check";
import type { PortfolioChoices } from "@/lib/domain/archive";
import { linkUrlFrom } from "@/lib/domain/item-marks";
import { type ProfileContent, profileLimits } from "@/lib/domain/profile";
import {
  normaliseContent,
  type Selection,
  sectionKeys,
  selectionLimit,
  selectionNameLimit,
} from "@/lib/domain/selection";
import { cleanLine, cleanText, isVisible } from "@/lib/domain/text";

const lineOf = (limit: number) =>
  fc
    .string({ unit: "grapheme", maxLength: limit })
    .map((text) => cleanLine(text.slice(0, limit)))
    .filter((text) => text === "" || isVisible(text));

const anyUrl = fc.webUrl().map((url) => linkUrlFrom(url) ?? "https://contoh.id/");

/** As it may be stored. */
export const anyProfile: fc.Arbitrary<ProfileContent> = fc.record({
  headline: lineOf(profileLimits.headline),
  about: fc
    .string({ unit: "grapheme", maxLength: 300 })
    .map((text) => cleanText(text).trim())
    .filter((text) => text === "" || isVisible(text)),
  place: lineOf(profileLimits.place),
  email: fc.constantFrom("", "siti@contoh.id"),
  phone: fc.constantFrom("", "+62 812-0000-0000"),
  links: fc.uniqueArray(fc.record({ label: lineOf(profileLimits.label), url: anyUrl }), {
    selector: ({ url }) => url,
    maxLength: profileLimits.links,
  }),
});

export const anySelection: fc.Arbitrary<Selection> = fc
  .record({
    id: fc.uuid(),
    version: fc.integer({ min: 1, max: 1000 }),
    changedAt: fc.date({
      min: new Date("2025-01-01"),
      max: new Date("2026-12-01"),
      noInvalidDate: true,
    }),
    name: lineOf(selectionNameLimit).map((text) => text || "untuk magang"),
    sections: fc.uniqueArray(fc.constantFrom(...sectionKeys), { minLength: 1 }),
    leftOut: fc.uniqueArray(fc.stringMatching(/^item:[a-z-]{1,20}$/), { maxLength: 10 }),
    language: fc.constantFrom("id" as const, "en" as const),
    hideUnfinished: fc.boolean(),
    percentage: fc.boolean(),
    footer: fc.boolean(),
  })
  .map(({ id, version, changedAt, ...content }) => ({
    ...{ id, version, changedAt },
    ...normaliseContent(content),
  }));

export const anyPortfolioChoices: fc.Arbitrary<PortfolioChoices> = fc.record({
  profile: anyProfile,
  selections: fc.uniqueArray(anySelection, {
    selector: ({ id }) => id,
    maxLength: selectionLimit,
  }),
});
