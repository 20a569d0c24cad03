export type ProfileLink = { readonly label: string; readonly url: string };

/** What the documents say about the learner; empty where nothing was filled in. */
export type ProfileContent = {
  readonly headline: string;
  readonly about: string;
  readonly place: string;
  readonly email: string;
  readonly phone: string;
  readonly links: readonly ProfileLink[];
};

export type Profile = ProfileContent & {
  /** Rises by one with each write; 0 where there never was one. */
  readonly version: number;
};

/** In characters; `links` is how many. */
export const profileLimits = {
  headline: 80,
  about: 2000,
  place: 80,
  phone: 40,
  label: 60,
  links: 10,
} as const;

const textFields = ["headline", "about", "place", "email", "phone"] as const;

export const emptyProfile: Profile = {
  headline: "",
  about: "",
  place: "",
  email: "",
  phone: "",
  links: [],
  version: 0,
};

export type ProfileOutcome = {
  readonly outcome: "saved" | "unchanged" | "conflict";
  readonly profile: Profile;
};

function isSameProfile(one: ProfileContent, other: ProfileContent): boolean {
  const textOf = ({ links }: ProfileContent) =>
    JSON.stringify(links.map(({ label, url }) => [label, url]));
  return textFields.every((field) => one[field] === other[field]) && textOf(one) === textOf(other);
}

export function isEmptyProfile(content: ProfileContent): boolean {
  return isSameProfile(content, emptyProfile);
}

/** Content that is stored already is not written again, so that a request can be repeated. */
export function decideProfile(profile: Profile, write: Profile): ProfileOutcome {
  if (isSameProfile(profile, write)) return { outcome: "unchanged", profile };
  if (profile.version !== write.version) return { outcome: "conflict", profile };
  return { outcome: "saved", profile: { ...write, version: profile.version + 1 } };
}

/** What is filled in stays; `other` fills in the rest. */
export function mergeProfiles(profile: Profile, other: ProfileContent): ProfileOutcome {
  const known = new Set(profile.links.map(({ url }) => url));
  const added = other.links.filter(({ url }) => !known.has(url));
  const links = [...profile.links, ...added].slice(0, profileLimits.links);
  const filled = Object.fromEntries(
    textFields.map((field) => [field, profile[field] || other[field]]),
  ) as Omit<ProfileContent, "links">;
  return decideProfile(profile, { ...filled, links, version: profile.version });
}
