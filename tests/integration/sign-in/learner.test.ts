import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import {
  findCredentials,
  findLearner,
  saveAccountSettings,
  saveLearner,
} from "@/lib/data/accounts/learner";
import { morning, newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";

const budi = {
  email: "budi@contoh.id",
  name: "Budi",
  locale: "id",
  timeZone: "Asia/Makassar",
  passwordHash: "none",
} as const;

async function rowCountOf(table: string): Promise<number | undefined> {
  const [row] = await queryRows<{ count: number }>(`SELECT count(*) AS "count" FROM "${table}"`);
  return row?.count;
}

describe("a learner", () => {
  it("is enrolled on the path at sign-up", async () => {
    const saved = await saveLearner(
      { ...budi, email: "baru@contoh.id" },
      pathOf(defaultPathKey),
      morning,
    );
    const id = saved.ok ? saved.id : "";
    expect(await findLearner(id)).toEqual({
      id,
      email: "baru@contoh.id",
      name: "Budi",
      locale: "id",
      timeZone: "Asia/Makassar",
      createdAt: morning,
      deletesAt: null,
    });
    expect(
      await queryRows(
        `SELECT "pathKey", "contentVersion", "startedAt" FROM "Enrolment" WHERE "userId" = ?`,
        id,
      ),
    ).toEqual([
      {
        pathKey: "ai-engineer",
        contentVersion: pathOf(defaultPathKey).version,
        startedAt: morning,
      },
    ]);
  });

  it("has the time zone by its name of today, also where an older one is stored", async () => {
    const { id } = await newLearner({ timeZone: "Asia/Calcutta" });
    expect((await findLearner(id))?.timeZone).toBe("Asia/Kolkata");
  });

  it("with twenty concurrent sign-ups has one account and one enrolment", async () => {
    const users = (await rowCountOf("User")) ?? 0;
    const enrolments = (await rowCountOf("Enrolment")) ?? 0;
    const results = await Promise.all(
      Array.from({ length: 20 }, () => saveLearner(budi, pathOf(defaultPathKey), morning)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = results.filter(({ ok }) => !ok);
    expect(refused).toEqual(Array.from({ length: 19 }, () => ({ ok: false, reason: "taken" })));
    expect([await rowCountOf("User"), await rowCountOf("Enrolment")]).toEqual([
      users + 1,
      enrolments + 1,
    ]);
  });

  it("with a taken e-mail does not change the existing account", async () => {
    const first = await newLearner({ email: "siti@contoh.id", name: "Siti" });
    const second = { ...budi, email: "siti@contoh.id", name: "Another person" };
    expect(await saveLearner(second, pathOf(defaultPathKey), morning)).toEqual({
      ok: false,
      reason: "taken",
    });
    expect((await findLearner(first.id))?.name).toBe("Siti");
  });

  it("who does not exist is null", async () => {
    expect(await findLearner("nobody")).toBeNull();
    expect(await findLearner("")).toBeNull();
    expect(await findCredentials("unknown@contoh.id")).toBeNull();
  });

  it("keeps a name in any script, with quotes unchanged", async () => {
    for (const name of ["李小龍", "🦊", 'Robert\'); DROP TABLE "User";--', "اسم"]) {
      expect((await findLearner((await newLearner({ name })).id))?.name).toBe(name);
    }
  });

  it("is found by the normalised e-mail, with the hash outside the learner", async () => {
    const learner = await newLearner({ email: "hash@contoh.id" });
    expect(await findCredentials("hash@contoh.id")).toEqual({ learner, passwordHash: "none" });
    expect(await findCredentials("HASH@contoh.id")).toBeNull();
    expect(await findLearner(learner.id)).not.toHaveProperty("passwordHash");
  });

  it("changes name, language and zone, only of that learner", async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    await saveAccountSettings(one.id, { name: "Baru", locale: "en", timeZone: "Pacific/Apia" });
    expect(await findLearner(one.id)).toEqual({
      ...one,
      name: "Baru",
      locale: "en",
      timeZone: "Pacific/Apia",
    });
    expect(await findLearner(other.id)).toEqual(other);
  });
});
