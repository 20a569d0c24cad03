import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialiseArchive } from "@/lib/archive/document";
import { type ArchiveWithoutEvents, archiveLimits } from "@/lib/domain/archive";
import { passkeyLimit } from "@/lib/domain/passkey";
import { authMethods, sessionLimit } from "@/lib/domain/session";
import { cleanText } from "@/lib/domain/text";
import { nameField } from "@/lib/validation/fields";
import { zipOf } from "../../support/unit/archive-fixture";
import { anyBatches, applyBatches } from "../../support/unit/history-arbitraries";
import { readWholeArchive } from "../../support/unit/read-archive";

const now = new Date("2026-12-31T23:00:00Z");

async function* noEvents() {
  yield [];
}

async function exported(
  head: ArchiveWithoutEvents,
  eventsOf: Parameters<typeof serialiseArchive>[1] = noEvents,
) {
  const pieces: string[] = [];
  for await (const piece of serialiseArchive(head, eventsOf, now)) pieces.push(piece);
  return zipOf({ "langkah.json": pieces.join("") });
}

const anyText = fc.string({ unit: "binary", maxLength: 40 });
/** A text repeated up to a length. */
const longText = (length: number) =>
  anyText.map((text) => `${text}x`.repeat(length).slice(0, length));
const anyInstant = fc.date({ noInvalidDate: true });
const anyName = fc
  .oneof(anyText, longText(200))
  .map((text) => nameField.safeParse(text).data ?? "Siti");
/** As many as each list may have, and more. */
const listOf = <T>(entry: fc.Arbitrary<T>, cap: number) =>
  fc
    .tuple(fc.array(entry, { maxLength: 3 }), fc.constantFrom(0, 1, cap, cap + 7))
    .map(([list, count]) =>
      list.length === 0
        ? []
        : Array.from({ length: count }, (_, index) => list[index % list.length] as T),
    );

/** What may be stored: names and notes as the fields take them, the rest as other programs sent it. */
const anyHead: fc.Arbitrary<ArchiveWithoutEvents> = fc.record({
  profile: fc.record({
    ...{ email: anyText, name: anyName, locale: fc.constantFrom("id", "en") },
    timeZone: fc.constantFrom("Asia/Jakarta", "Europe/Kyiv", "UTC", "Etc/GMT-7"),
    ...{
      createdAt: anyInstant,
      emailConfirmedAt: fc.option(anyInstant),
      hasPassword: fc.boolean(),
    },
  }),
  sessions: listOf(
    fc.record({
      ...{ method: fc.constantFrom(...authMethods), device: anyText, address: anyText },
      ...{ createdAt: anyInstant, seenAt: anyInstant, endsAt: anyInstant },
      confirmedAt: fc.option(anyInstant),
    }),
    sessionLimit,
  ),
  accounts: listOf(
    fc.record({ provider: anyText, subject: anyText, label: anyText, createdAt: anyInstant }),
    100,
  ),
  passkeys: listOf(
    fc.record({ name: anyText, createdAt: anyInstant, usedAt: fc.option(anyInstant) }),
    passkeyLimit,
  ),
  secondFactor: fc.option(
    fc.record({
      createdAt: anyInstant,
      confirmedAt: fc.option(anyInstant),
      recoveryCodes: fc.nat(),
    }),
  ),
  audit: listOf(
    fc.record({ at: anyInstant, event: anyText, address: anyText, detail: fc.option(anyText) }),
    300,
  ),
  enrolments: fc.uniqueArray(
    fc.record({
      ...{ path: fc.constantFrom("ai-engineer", "data", "web"), contentVersion: fc.nat() },
      ...{
        startedAt: anyInstant,
        targetDate: fc.option(anyText),
        hoursPerWeek: fc.option(fc.integer()),
      },
      specialisation: fc.option(anyText),
      items: fc.uniqueArray(
        fc.record({
          item: fc.stringMatching(/^[a-z-]{1,20}$/),
          status: fc.constantFrom("done" as const, "learning" as const),
          ...{ startedAt: fc.option(anyInstant), completedAt: fc.option(anyInstant) },
          note: fc.option(fc.oneof(anyText, longText(10_000)).map(cleanText)),
        }),
        { selector: ({ item }) => item, maxLength: 20 },
      ),
    }),
    { selector: ({ path }) => path, maxLength: 3 },
  ),
});

describe("what was exported can be imported", () => {
  it("whatever is in it, and however long its lists are", async () => {
    await fc.assert(
      fc.asyncProperty(anyHead, anyBatches, async (head, batches) => {
        const { events } = applyBatches(batches).single;
        const result = await readWholeArchive(
          await exported(head, async function* () {
            yield events;
          }),
          now,
        );
        const { name, timeZone } = head.profile;
        expect(result).toEqual({
          ok: true,
          archive: {
            exportedAt: now,
            profile: { name, timeZone },
            enrolments: head.enrolments.map(({ path, items }, list) => ({
              ...{ path, list },
              items: items.map(({ item, note }) => ({ item, note })),
            })),
          },
          events: head.enrolments.map(() => events),
        });
      }),
      { numRuns: 40 },
    );
  });

  it("with a security log that is longer than all the rest may be", async () => {
    const entry = { at: now, event: "signed-in", address: "203.0.113.9", detail: "password" };
    const [head] = fc.sample(anyHead, { numRuns: 1, seed: 6 });
    if (!head) return expect.fail("There is no sample");
    const audit = Array<typeof entry>(120_000).fill(entry);
    expect(JSON.stringify(audit).length).toBeGreaterThan(archiveLimits.otherCharacters);
    const result = await readWholeArchive(await exported({ ...head, audit }), now);
    expect(result).toMatchObject({ ok: true });
  });
});
