import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Evidence, evidenceLimit } from "@/lib/domain/evidence";
import type { Learner } from "@/lib/domain/learner";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { morning, newLearner } from "../../support/database/learners";
import {
  addEvidenceTo,
  changeEvidenceOf,
  removeEvidenceOf,
  storedEvidenceOf,
} from "../../support/database/records/evidence";
import { queryRows } from "../../support/database/stored-rows";
import { anyEvidence } from "../../support/unit/evidence-arbitraries";

const hour = 60 * 60 * 1000;

function withEvidence(text: string, evidence: readonly unknown[]): string {
  const archive = JSON.parse(text);
  archive.enrolments[0].evidence = evidence;
  return JSON.stringify(archive);
}

/** A learner with evidence of a seed, as it may be stored. */
async function newLearnerWithEvidence(seed: number): Promise<Learner> {
  const learner = await newLearner();
  const [evidence = []] = fc.sample(anyEvidence(morning), { numRuns: 1, seed });
  await importArchive(learner, withEvidence(await exportArchive(learner.id), evidence));
  expect(await storedEvidenceOf(learner)).toEqual(sortedById(evidence));
  return learner;
}

function sortedById(list: readonly Evidence[]): Evidence[] {
  return [...list].sort((one, other) => (one.id < other.id ? -1 : 1));
}

describe("an export of evidence", () => {
  it.each([1, 2, 3, 4, 5, 6])(
    "imported into an empty account is the same, also twice (seed %i)",
    async (seed) => {
      const from = await newLearnerWithEvidence(seed);
      const to = await newLearner();
      const text = await exportArchive(from.id);
      for (let time = 0; time < 2; time += 1) {
        await importArchive(to, text);
        expect(await storedEvidenceOf(to)).toEqual(await storedEvidenceOf(from));
        expect(JSON.parse(await exportArchive(to.id)).enrolments[0].evidence).toEqual(
          JSON.parse(text).enrolments[0].evidence,
        );
      }
      const before = await allRowsIn(databaseUrl());
      await importArchive(from, text);
      expect(await allRowsIn(databaseUrl())).toEqual(before);
    },
  );

  it("merges by id: the newer version wins, a removal too, and the rest stays", async () => {
    const from = await newLearner();
    const to = await newLearner();
    const ids: string[] = [];
    for (const title of ["a", "b", "c", "d"]) ids.push(await addEvidenceTo(from, { title }));
    await importArchive(to, await exportArchive(from.id));
    const [a = "", b = "", c = "", d = ""] = ids;
    const later = new Date(morning.getTime() + hour);
    await changeEvidenceOf(from, a, { title: "a, dari sana" }, later);
    await removeEvidenceOf(from, b, later);
    await changeEvidenceOf(to, c, { title: "c, dari sini" }, later);
    await removeEvidenceOf(to, d, later);
    await addEvidenceTo(to, { title: "e" });
    const archive = await exportArchive(from.id);
    await importArchive(to, archive);
    const titles = (await storedEvidenceOf(to))
      .filter(({ removedAt }) => removedAt === null)
      .map(({ title }) => title);
    expect(titles.sort()).toEqual(["a, dari sana", "c, dari sini", "e"]);
    const before = await storedEvidenceOf(to);
    await importArchive(to, archive);
    expect(await storedEvidenceOf(to)).toEqual(before);
  });

  it("of one version on two servers is in the end what was changed later, on both", async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    const id = await addEvidenceTo(one, { title: "a" });
    await importArchive(other, await exportArchive(one.id));
    await changeEvidenceOf(one, id, { title: "pagi" }, new Date(morning.getTime() + hour));
    await changeEvidenceOf(other, id, { title: "siang" }, new Date(morning.getTime() + 2 * hour));
    const [fromOne, fromOther] = [await exportArchive(one.id), await exportArchive(other.id)];
    await importArchive(one, fromOther);
    await importArchive(other, fromOne);
    for (const learner of [one, other])
      expect(await storedEvidenceOf(learner)).toMatchObject([{ title: "siang", version: 2 }]);
  });

  it("brings only items that this version knows, and no evidence without one", async () => {
    const from = await newLearner();
    await addEvidenceTo(from, { title: "dikenal", items: ["git"] });
    await addEvidenceTo(from, { title: "sebagian", items: ["cnn"] });
    const text = (await exportArchive(from.id))
      .replace('"items":["cnn"]', '"items":["cnn","nanti"]')
      .replace('"items":["git"]', '"items":["nanti"]');
    const to = await newLearner();
    await importArchive(to, text);
    expect(await storedEvidenceOf(to)).toMatchObject([{ title: "sebagian", items: ["cnn"] }]);
  });

  it.each([
    ["no item", { items: [] }],
    ["expiry before issue", { issuedOn: "2026-02-02", expiresOn: "2026-02-01" }],
    ["an unknown kind", { kind: "diploma" }],
    ["a link that is none", { url: "javascript:alert(1)" }],
    ["a version that is none", { version: 0 }],
    ["an id that is none", { id: "../.." }],
  ])("of which one has %s names its place and changes nothing", async (_what, wrong) => {
    const from = await newLearner();
    for (const title of ["a", "b"]) await addEvidenceTo(from, { title });
    const to = await newLearner();
    await addEvidenceTo(to, { title: "sini" });
    const text = await exportArchive(from.id);
    const { evidence } = JSON.parse(text).enrolments[0];
    const before = await allRowsIn(databaseUrl());
    const broken = withEvidence(text, [evidence[0], { ...evidence[1], ...wrong }]);
    expect(await importArchive(to, broken)).toBe("invalid");
    expect(await importArchive(to, withEvidence(text, [evidence[0], evidence[0]]))).toBe(
      "impossible",
    );
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("with more than fits changes nothing; what one has at the limit, one can import", async () => {
    const full = await newLearner();
    const text = await exportArchive(full.id);
    const [sample] = fc.sample(anyEvidence(morning), { numRuns: 20, seed: 3 }).flat();
    const life = { removedAt: null, removedOn: null, version: 1 };
    const idOf = (index: number) => `00000000-0000-4000-8000-${`${index}`.padStart(12, "0")}`;
    const listOf = (count: number, first = 0) =>
      Array.from({ length: count }, (_, index) => ({
        ...sample,
        ...life,
        id: idOf(first + index),
      }));
    await importArchive(full, withEvidence(text, listOf(evidenceLimit)));
    expect(await storedEvidenceOf(full)).toHaveLength(evidenceLimit);
    const to = await newLearner();
    await importArchive(to, await exportArchive(full.id));
    expect(await storedEvidenceOf(to)).toHaveLength(evidenceLimit);
    expect(await importArchive(to, withEvidence(text, listOf(1, 5000)))).toBe("too-long");
    expect(await importArchive(to, await exportArchive(full.id))).toBe(0);
    const { rows } = (
      await queryRows(
        `SELECT COUNT(*) AS "rows" FROM "Evidence" WHERE "enrolmentId" IN
        (SELECT "id" FROM "Enrolment" WHERE "userId" = ?)`,
        to.id,
      )
    )[0] as { rows: number | bigint };
    expect(Number(rows)).toBe(evidenceLimit);
  });

  it.each(["langkah-1.json", "langkah-2.json"])(
    "of an earlier format comes in: %s",
    async (name) => {
      const text = readFileSync(join(import.meta.dirname, "../../golden", name), "utf8");
      const to = await newLearner();
      expect(await importArchive(to, text)).toBe(JSON.parse(text).enrolments[0].events.length);
      expect(await storedEvidenceOf(to)).toEqual([]);
    },
  );
});
