import type { Profile } from "../../domain/profile";
import type { Selection } from "../../domain/selection";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { profileFrom } from "./profile";
import { selectionFrom } from "./selection";

type ChoiceRow = Pick<Selection, "id" | "version" | "name"> &
  Pick<Profile, "about" | "place" | "email" | "phone"> & {
    readonly kind: "selection" | "profile";
    readonly changedAt: Date | null;
    readonly content: string;
  };

function profileOf({ version, name, about, place, email, phone, content }: ChoiceRow): Profile {
  return profileFrom({ version, headline: name, about, place, email, phone, links: content });
}

/** The profile, null where it was never filled in, and the selections, the last changed first, in one query. */
export async function findPortfolioChoices(
  userId: string,
): Promise<{ readonly profile: Profile | null; readonly selections: readonly Selection[] }> {
  const rows = await rawQuery<ChoiceRow>(Prisma.sql`
    SELECT 'selection' AS "kind", "id", "version", "name", "changedAt", "content",
      '' AS "about", '' AS "place", '' AS "email", '' AS "phone"
    FROM "Selection" WHERE "userId" = ${userId}
    UNION ALL SELECT 'profile', '', "version", "headline", NULL, "links", "about", "place", "email", "phone"
    FROM "Profile" WHERE "userId" = ${userId}`);
  const profile = rows.find(({ kind }) => kind === "profile");
  const selections = rows.flatMap(({ kind, id, version, name, changedAt, content }) =>
    kind === "selection" && changedAt
      ? selectionFrom({ id, version, name, changedAt, content })
      : [],
  );
  return {
    profile: profile ? profileOf(profile) : null,
    selections: selections.sort(
      (one, other) =>
        other.changedAt.getTime() - one.changedAt.getTime() || (one.id < other.id ? -1 : 1),
    ),
  };
}
