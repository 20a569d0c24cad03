import { cache } from "react";
import { findProfile } from "../data/portfolio/profile";
import { findSelections } from "../data/portfolio/selection";
import type { Learner } from "../domain/learner";
import { emptyProfile, type Profile } from "../domain/profile";
import type { Selection } from "../domain/selection";

/** Loaded once a request. */
export const loadProfile = cache(async ({ id }: Learner): Promise<Profile> => {
  return (await findProfile(id)) ?? emptyProfile;
});

/** The last changed first. */
export function loadSelections({ id }: Learner): Promise<Selection[]> {
  return findSelections(id);
}
