import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/evidence/route";
import { createSession } from "@/lib/auth/session/sign-in";
import { evidenceDescriptionLimit, evidenceItemLimit } from "@/lib/domain/evidence";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { queryRows } from "../../support/database/stored-rows";
import {
  evidenceApi,
  newEvidence,
  newSignedInLearner,
} from "../../support/requests/evidence-requests";
import { testRequest } from "../../support/requests/request-mock";

const { post, put, remove, list } = evidenceApi;

/** With every field. */
const whole = {
  ...{ kind: "certificate", title: "Belajar Pengembangan Machine Learning" },
  ...{ url: "https://www.dicoding.com/certificates/4EXGQK2R8ZRL", issuer: "Dicoding Indonesia" },
  ...{ credentialId: "4EXGQK2R8ZRL", issuedOn: "2026-11-02", expiresOn: "2029-11-02" },
  ...{ description: "Tiga submission dinilai.\nNilai akhir 4 dari 5.", items: ["cnn", "git"] },
};

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the API of evidence", () => {
  it("keeps every field, and leaves out what was not filled in", async () => {
    await newSignedInLearner();
    const id = randomUUID();
    const added = await post({ id, ...whole, items: ["git", "cnn", "git"] });
    expect(added).toEqual({ status: 200, body: { id, ...whole, level: "linked", version: 1 } });
    const bare = newEvidence({ url: "", issuer: null, description: "  ", items: ["cnn"] });
    const kept = { id: bare.id, kind: bare.kind, title: bare.title, items: ["cnn"] };
    expect((await post(bare)).body).toEqual({ ...kept, level: "claimed", version: 1 });
    expect(await list()).toHaveLength(2);
  });

  it("takes a repeat for the one that it was, and a list as what can be sent again", async () => {
    await newSignedInLearner();
    const evidence = newEvidence({ url: "github.com/siti/cnn" });
    expect(await post(evidence)).toEqual(await post(evidence));
    const [listed] = await list();
    expect(listed.url).toBe("https://github.com/siti/cnn");
    expect(await post(listed)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await put(listed.id, listed)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await list()).toEqual([listed]);
  });

  it("answers an id that is used already with what has it", async () => {
    await newSignedInLearner();
    const evidence = newEvidence();
    await post(evidence);
    expect(await post({ ...evidence, title: "Lain" })).toMatchObject({
      status: 409,
      body: { error: { code: "conflict" }, current: { title: evidence.title, version: 1 } },
    });
  });

  it("knows no ids of other learners: the same one is another piece", async () => {
    const budi = await newSignedInLearner();
    const evidence = newEvidence({ title: "Milik Budi" });
    await post(evidence);
    await newSignedInLearner();
    const { id } = evidence;
    expect(await put(id, { ...evidence, version: 1 })).toMatchObject({ status: 404 });
    expect(await remove(id)).toMatchObject({ status: 404 });
    expect(await post({ ...evidence, title: "Milik Siti" })).toMatchObject({ status: 200 });
    expect(await list()).toMatchObject([{ id, title: "Milik Siti" }]);
    testRequest.clearCookies();
    await createSession(budi, "password");
    expect(await list()).toMatchObject([{ id, title: "Milik Budi", version: 1 }]);
  });

  it("raises the version by one with each change, and refuses one of an old version", async () => {
    await newSignedInLearner();
    const { id, ...evidence } = newEvidence();
    await post({ id, ...evidence });
    const changed = { ...evidence, title: "Dua", items: ["cnn"] };
    expect(await put(id, { ...changed, version: 1 })).toMatchObject({
      ...{ status: 200, body: { title: "Dua", items: ["cnn"], version: 2 } },
    });
    for (const version of [1, 3])
      expect(await put(id, { ...evidence, version })).toMatchObject({
        ...{ status: 409, body: { current: { title: "Dua", version: 2 } } },
      });
    expect(await put(id, { ...changed, version: 1 })).toMatchObject({ status: 200 });
    expect(await list()).toMatchObject([{ title: "Dua", version: 2 }]);
  });

  it("removes for good: repeats change nothing, and the id cannot come back", async () => {
    const { id: learner } = await newSignedInLearner();
    const evidence = newEvidence({ ...whole });
    const { id } = evidence;
    await post(evidence);
    expect(await remove(id, "?version=7")).toMatchObject({
      ...{ status: 409, body: { current: { version: 1 } } },
    });
    expect(await remove(id, "?version=1")).toEqual({ status: 200, body: { id, version: 2 } });
    expect(await remove(id)).toEqual({ status: 200, body: { id, version: 2 } });
    expect(await list()).toEqual([]);
    for (const answer of [await post(evidence), await put(id, { ...evidence, version: 2 })])
      expect(answer).toMatchObject({ status: 410, body: { error: { code: "gone" } } });
    // The history needs its title; nothing else of it is kept.
    const rows = await queryRows(
      `SELECT e.* FROM "Evidence" e JOIN "Enrolment" n ON n."id" = e."enrolmentId" WHERE n."userId" = ?`,
      learner,
    );
    const details = ["url", "issuer", "credentialId", "issuedOn", "expiresOn", "description"];
    expect(rows).toMatchObject([
      { title: whole.title, ...Object.fromEntries(details.map((name) => [name, null])) },
    ]);
  });

  it("says the level of each, by its description and its link", async () => {
    await newSignedInLearner();
    const levelOf = async (content: object) => (await post(newEvidence(content))).body.level;
    expect(await levelOf({})).toBe("claimed");
    expect(await levelOf({ description: "x".repeat(79) })).toBe("claimed");
    expect(await levelOf({ description: "x".repeat(80) })).toBe("described");
    expect(await levelOf({ url: "https://contoh.id" })).toBe("linked");
  });

  it.each<[string, object, string]>([
    ["no item", { items: [] }, "items"],
    ["an unknown item", { items: ["git", "tidak-ada"] }, "items.1"],
    ["an item that is a property of objects", { items: ["__proto__"] }, "items.0"],
    ["too many items", { items: undefined }, "items"],
    ["no title", { title: " " }, "title"],
    ["a title that is too long", { title: "x".repeat(201) }, "title"],
    ["an unknown kind", { kind: "diploma" }, "kind"],
    ["a link that is none", { url: "javascript:alert(1)" }, "url"],
    ["a link with an account", { url: "https://a:b@contoh.id" }, "url"],
    ["expiry before issue", { issuedOn: "2026-05-02", expiresOn: "2026-05-01" }, "expiresOn"],
    ["a day that is none", { issuedOn: "2026-02-30" }, "issuedOn"],
    ["a day with a time", { expiresOn: "2026-02-03T00:00Z" }, "expiresOn"],
    [
      "a description that is too long",
      { description: "x".repeat(evidenceDescriptionLimit + 1) },
      "description",
    ],
    ["an unknown field", { owner: "budi" }, ""],
    ["an id that is none", { id: "1" }, "id"],
  ])("refuses %s, naming the field, and writes nothing", async (_what, content, field) => {
    await newSignedInLearner();
    const before = await allRowsIn(databaseUrl());
    const refused = await post(newEvidence(content));
    expect(refused.status).toBe(422);
    expect(refused.body.error.reasons).toHaveLength(1);
    expect(refused.body.error.reasons[0]).toMatch(new RegExp(`^${field}`));
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("takes as many items as may be", async () => {
    await newSignedInLearner();
    const { itemsOf } = await import("@/lib/domain/path");
    const { defaultPathKey, pathOf } = await import("@/lib/content/paths");
    const keys = itemsOf(pathOf(defaultPathKey)).map(({ key }) => key);
    const items = keys.slice(0, evidenceItemLimit);
    expect(await post(newEvidence({ items }))).toMatchObject({ status: 200 });
    expect(await post(newEvidence({ items: keys }))).toMatchObject({ status: 422 });
  });

  it("serves nobody who is signed out, and no other site", async () => {
    testRequest.clearCookies();
    expect(await post(newEvidence())).toMatchObject({ status: 401 });
    expect(await remove(randomUUID())).toMatchObject({ status: 401 });
    await newSignedInLearner();
    const foreign = new Request("http://localhost:3000/api/evidence", {
      ...{ method: "POST", body: JSON.stringify(newEvidence()) },
      headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "cross-site" },
    });
    expect((await POST(foreign, undefined)).status).toBe(403);
    expect(await list()).toEqual([]);
  });
});
