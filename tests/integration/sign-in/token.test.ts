import { describe, expect, it } from "vitest";
import { consumeToken, deleteTokens, findToken, saveToken } from "@/lib/data/accounts/token";
import { tokenLifetimes, tokenValidity } from "@/lib/domain/token";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";

const now = new Date("2026-11-24T02:00:00Z");
const newToken = (meaning = {}) =>
  saveToken("reset-link", meaning, tokenValidity("reset-link", now));

describe("a token", () => {
  it("returns its data once", async () => {
    const { id } = await newLearner();
    const token = await newToken({ userId: id, data: "x" });
    const meaning = { userId: id, email: null, data: "x" };
    expect(await findToken("reset-link", token, now)).toEqual(meaning);
    expect(await consumeToken("reset-link", token, now)).toEqual(meaning);
    expect(await consumeToken("reset-link", token, now)).toBeNull();
    expect(await findToken("reset-link", token, now)).toBeNull();
  });

  it("is consumed once by ten concurrent requests", async () => {
    const token = await newToken();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => consumeToken("reset-link", token, now)),
    );
    expect(all.filter((meaning) => meaning !== null)).toHaveLength(1);
  });

  it("is invalid for another purpose and stays valid for its own", async () => {
    const token = await newToken();
    expect(await consumeToken("sign-in-link", token, now)).toBeNull();
    expect(await consumeToken("reset-link", token, now)).not.toBeNull();
  });

  it("is invalid after it has expired", async () => {
    const token = await newToken();
    const end = new Date(now.getTime() + tokenLifetimes["reset-link"]);
    expect(await consumeToken("reset-link", token, end)).toBeNull();
    expect(await consumeToken("reset-link", token, new Date(end.getTime() - 1))).not.toBeNull();
  });

  it("is stored as a hash only", async () => {
    const token = await newToken();
    const rows = await queryRows<Record<string, unknown>>(`SELECT * FROM "Token"`);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await consumeToken("reset-link", String(rows[0]?.tokenHash), now)).toBeNull();
  });

  it("of one learner can be revoked, and the others stay", async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    const [ended, kept] = [
      await newToken({ userId: one.id }),
      await newToken({ userId: other.id }),
    ];
    await deleteTokens(one.id, ["reset-link"]);
    expect(await findToken("reset-link", ended, now)).toBeNull();
    expect(await findToken("reset-link", kept, now)).not.toBeNull();
  });
});
