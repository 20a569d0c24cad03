import type { PortfolioChoices } from "../../domain/archive";
import { emptyProfile, mergeProfiles } from "../../domain/profile";
import { importedSelections } from "../../domain/selection";
import type { SqlExecutor } from "../engines/engine";
import { findProfile, findProfileWithin, upsertProfile } from "./profile";
import { findSelections, findSelectionsWithin, upsertSelection } from "./selection";

export type PortfolioImportPlan = {
  /** Whether the file fills in something of the profile. */
  readonly profile: boolean;
  /** How many selections are new or newer. */
  readonly selections: number;
};

export async function planPortfolio(
  userId: string,
  { profile, selections }: PortfolioChoices,
): Promise<PortfolioImportPlan> {
  const here = (await findProfile(userId)) ?? emptyProfile;
  return {
    profile: mergeProfiles(here, profile).outcome === "saved",
    selections: importedSelections(await findSelections(userId), selections).length,
  };
}

/** Expects the learner's lock. */
export async function saveImportedPortfolio(
  tx: SqlExecutor,
  userId: string,
  { profile, selections }: PortfolioChoices,
): Promise<void> {
  const merged = mergeProfiles((await findProfileWithin(tx, userId)) ?? emptyProfile, profile);
  if (merged.outcome === "saved") await upsertProfile(tx, userId, merged.profile);
  const here = await findSelectionsWithin(tx, userId);
  for (const selection of importedSelections(here, selections))
    await upsertSelection(tx, userId, selection);
}
