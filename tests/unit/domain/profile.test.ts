import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideProfile, emptyProfile, mergeProfiles, profileLimits } from "@/lib/domain/profile";
import { profileFieldOf, profileFromForm } from "@/lib/domain/profile-form";
import { anyProfile } from "../../support/portfolio/portfolio-arbitraries";

const stored = anyProfile.chain((profile) =>
  fc.nat(100).map((version) => ({ ...profile, version })),
);

describe("a write of a profile", () => {
  it("of what is so already changes nothing, whatever its version", () => {
    fc.assert(
      fc.property(stored, fc.nat(100), (profile, version) => {
        const decision = decideProfile(profile, { ...profile, version });
        expect(decision).toEqual({ outcome: "unchanged", profile });
      }),
    );
  });

  it("is saved as the next version, or is in conflict with a newer one", () => {
    fc.assert(
      fc.property(stored, fc.nat(100), (profile, version) => {
        const write = { ...profile, headline: `${profile.headline}!`, version };
        const decision = decideProfile(profile, write);
        const saved = { outcome: "saved", profile: { ...write, version: version + 1 } };
        expect(decision).toEqual(
          version === profile.version ? saved : { outcome: "conflict", profile },
        );
      }),
    );
  });
});

describe("an imported profile", () => {
  it("overwrites nothing, fills in the rest, and does nothing a second time", () => {
    fc.assert(
      fc.property(stored, anyProfile, (profile, other) => {
        const { profile: merged } = mergeProfiles(profile, other);
        for (const field of ["headline", "about", "place", "email", "phone"] as const)
          expect(merged[field]).toBe(profile[field] || other[field]);
        expect(merged.links.slice(0, profile.links.length)).toEqual(profile.links);
        expect(merged.links.length).toBeLessThanOrEqual(profileLimits.links);
        expect(new Set(merged.links.map(({ url }) => url)).size).toBe(merged.links.length);
        expect(mergeProfiles(merged, other).outcome).toBe("unchanged");
      }),
    );
  });
});

describe("the form of a profile", () => {
  it("leaves out empty rows, and finds the row that an error is about", () => {
    const fields: Readonly<Record<string, string>> = {
      headline: "Calon",
      "links.1.url": "contoh.id",
      "links.4.label": "GitHub",
    };
    const { content, rows } = profileFromForm((name) => fields[name] ?? "");
    const { version: _version, ...empty } = emptyProfile;
    expect(content).toEqual({
      ...{ ...empty, headline: "Calon" },
      links: [
        { label: "", url: "contoh.id" },
        { label: "GitHub", url: "" },
      ],
    });
    expect(profileFieldOf("links.1.url", rows)).toBe("links.4.url");
    expect(profileFieldOf("links", rows)).toBe("links");
    expect(profileFieldOf("email", rows)).toBe("email");
  });
});
