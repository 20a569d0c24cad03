import { strToU8, zipSync } from "fflate";
import type { PortfolioChoices } from "@/lib/domain/archive";
import { emptyProfile } from "@/lib/domain/profile";

const { version: _version, ...profile } = emptyProfile;

/** Of a learner who wrote and chose nothing for the documents. */
export const noPortfolio: PortfolioChoices = { profile, selections: [] };

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

/** A history of one item, a change to an export in its smallest form. */
export function smallArchive(fields: object = {}, event: object = {}): Record<string, unknown> {
  const at = "2026-05-01T03:00:00.000Z";
  return {
    ...{ format: "langkah", version: 1, exportedAt: at },
    profile: {
      ...{ email: "siti@contoh.id", name: "Siti", locale: "id", timeZone: "Asia/Makassar" },
      ...{ createdAt: at, emailConfirmedAt: null, hasPassword: true },
    },
    ...{ sessions: [], accounts: [], passkeys: [], secondFactor: null, audit: [] },
    enrolments: [
      {
        ...{ path: "ai-engineer", contentVersion: 1, startedAt: at, items: [] },
        // Of formats 1 to 3, where nothing but a database tool could set them.
        ...{ targetDate: "2027-06-30", hoursPerWeek: 8, specialisation: "nlp-engineer" },
        events: [
          {
            ...{ id: "a", item: "git", kind: "set", from: "not-started", to: "done", at },
            ...{ day: "2026-05-01", timeZone: "Asia/Jakarta", undoOf: null, source: "api" },
            ...event,
          },
        ],
      },
    ],
    ...fields,
  };
}

export function archiveWithItems(items: readonly string[]): unknown {
  const state = { status: "done", startedAt: null, completedAt: null, note: "kopi" };
  const { enrolments, ...rest } = smallArchive() as { enrolments: object[] };
  return {
    ...rest,
    enrolments: [{ ...enrolments[0], items: items.map((item) => ({ item, ...state })) }],
  };
}
