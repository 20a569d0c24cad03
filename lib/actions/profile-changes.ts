import { saveProfile } from "../data/portfolio/profile";
import { decideProfile, emptyProfile, type Profile, type ProfileOutcome } from "../domain/profile";
import type { LearnerContext } from "./context";

/** Every write of a profile goes through here. */
export function changeProfile(
  { learner, session }: LearnerContext,
  write: Profile,
): Promise<ProfileOutcome> {
  return saveProfile(learner.id, session, (profile) =>
    decideProfile(profile ?? emptyProfile, write),
  );
}
