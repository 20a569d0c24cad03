import { describe, expect, it } from "vitest";
import { deleteTokens, findToken, saveToken, takeToken } from "@/lib/data/accounts/token";
import { tokenLifetimes, tokenTimes } from "@/lib/domain/token";
import { newLearner } from "../support/learners";
import { rowsOf } from "../support/rows";

const now = new Date("2026-11-24T02:00:00Z");
const make = (meaning = {}) => saveToken("reset-link", meaning, tokenTimes("reset-link", now));

describe("a token", () => {
  it("says once what it stands for", async () => {
    const { id } = await newLearner();
    const token = await make({ userId: id, data: "x" });
    const meaning = { userId: id, email: null, data: "x" };
    expect(await findToken("reset-link", token, now)).toEqual(meaning);
    expect(await takeToken("reset-link", token, now)).toEqual(meaning);
    expect(await takeToken("reset-link", token, now)).toBeNull();
    expect(await findToken("reset-link", token, now)).toBeNull();
  });

  it("is given to one of ten who come with it at once", async () => {
    const token = await make();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => takeToken("reset-link", token, now)),
    );
    expect(all.filter((meaning) => meaning !== null)).toHaveLength(1);
  });

  it("is worth nothing for another purpose, and stays good for its own", async () => {
    const token = await make();
    expect(await takeToken("sign-in-link", token, now)).toBeNull();
    expect(await takeToken("reset-link", token, now)).not.toBeNull();
  });

  it("is worth nothing once its time is over", async () => {
    const token = await make();
    const end = new Date(now.getTime() + tokenLifetimes["reset-link"]);
    expect(await takeToken("reset-link", token, end)).toBeNull();
    expect(await takeToken("reset-link", token, new Date(end.getTime() - 1))).not.toBeNull();
  });

  it("is nowhere to be read in the database", async () => {
    const token = await make();
    const rows = await rowsOf<Record<string, unknown>>(`SELECT * FROM "Token"`);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await takeToken("reset-link", String(rows[0]?.tokenHash), now)).toBeNull();
  });

  it("of a learner can be made useless, and nobody else's with it", async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    const [ended, kept] = [await make({ userId: one.id }), await make({ userId: other.id })];
    await deleteTokens(one.id, ["reset-link"]);
    expect(await findToken("reset-link", ended, now)).toBeNull();
    expect(await findToken("reset-link", kept, now)).not.toBeNull();
  });
});
