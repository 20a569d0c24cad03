import { cache } from "react";
import { findPortfolioChoices } from "../data/portfolio/choices";
import { findProfile } from "../data/portfolio/profile";
import { findSelections } from "../data/portfolio/selection";
import type { Learner } from "../domain/learner";
import { emptyProfile, type Profile } from "../domain/profile";
import type { Selection } from "../domain/selection";

export async function loadProfile({ id }: Learner): Promise<Profile> {
  return (await findProfile(id)) ?? emptyProfile;
}

/** The last changed first. */
export function loadSelections({ id }: Learner): Promise<Selection[]> {
  return findSelections(id);
}

/** Both, loaded once a request. */
export const loadChoices = cache(async ({ id }: Learner) => {
  const { profile, selections } = await findPortfolioChoices(id);
  return { profile: profile ?? emptyProfile, selections };
});
