import { beforeAll, describe, expect, it } from "vitest";
import { findLearner } from "@/lib/data/accounts/learner";
import { findSessions, saveSession } from "@/lib/data/accounts/session";
import { findToken, saveToken } from "@/lib/data/accounts/token";
import { findUserByEmail } from "@/lib/data/accounts/user-by-email";
import { write } from "@/lib/data/database";
import { tokenValidity } from "@/lib/domain/token";
import { env } from "@/lib/env";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import { runOperatorCommand } from "../../support/server/operator-command";

beforeAll(() => {
  Object.assign(env, { NEXTAUTH_URL: "https://langkah.example" });
});

function tokenIn(output: string, place: string): string {
  const address = new RegExp(`^https://langkah\\.example/(?:id|en)/${place}=([\\w-]{43})$`, "m");
  return address.exec(output)?.[1] ?? `no link to ${place} in: ${output}`;
}

describe("the operator's commands about users", () => {
  it("create an account without a password and print a link to choose one", async () => {
    const args = [
      "user-create",
      "--email",
      " Baru@Contoh.id",
      "--name",
      "Budi",
      "--language",
      "en",
    ];
    const { code, output } = await runOperatorCommand(args);
    expect(code).toBe(0);
    const found = await findUserByEmail("baru@contoh.id");
    expect(found?.learner).toMatchObject({ name: "Budi", locale: "en" });
    const token = tokenIn(output, "reset-password\\?token");
    expect(await findToken("reset-link", token, new Date())).toMatchObject({
      userId: found?.learner.id,
    });
    const again = await runOperatorCommand(args);
    expect(again).toEqual({
      code: 1,
      output: "langkah: An account with the e-mail baru@contoh.id already exists\n",
    });
  });

  it("print an invitation for any address or for one", async () => {
    const { output } = await runOperatorCommand(["user-invite"]);
    const token = tokenIn(output, "sign-up\\?invite");
    expect(await findToken("invitation", token, new Date())).toMatchObject({ email: null });
    const own = await runOperatorCommand(["user-invite", "--email", "Tamu@contoh.id"]);
    const meaning = await findToken(
      "invitation",
      tokenIn(own.output, "sign-up\\?invite"),
      new Date(),
    );
    expect(meaning?.email).toBe("tamu@contoh.id");
  });

  it("print a reset link and remove a second factor only with the option", async () => {
    const { id: userId, email } = await newLearner();
    const data = { userId, secret: "sealed", createdAt: new Date() };
    await write((tx) => tx.secondFactor.create({ data, select: { userId: true } }));
    const factors = () =>
      queryRows(`SELECT "userId" FROM "SecondFactor" WHERE "userId" = ?`, userId);
    const { output } = await runOperatorCommand(["user-reset-link", email]);
    const token = tokenIn(output, "reset-password\\?token");
    expect(await findToken("reset-link", token, new Date())).toMatchObject({ userId, email: null });
    expect(await factors()).toHaveLength(1);
    await runOperatorCommand(["user-reset-link", email, "--without-second-factor"]);
    expect(await factors()).toEqual([]);
  });

  it("list all accounts without control characters in names", async () => {
    const { email } = await newLearner({ name: "Siti \u001b[31mmerah" });
    const { code, output } = await runOperatorCommand(["user-list"]);
    expect(code).toBe(0);
    expect(output).toContain(`${email}\t2026-11-24\tSiti [31mmerah\n`);
    expect(output).toMatch(/langkah: \d+ accounts\n$/);
  });

  it("end all sessions of one account or of all", async () => {
    const [one, other] = [await newLearner(), await newLearner()];
    for (const [at, { id: userId }] of [one, one, other].entries()) {
      const from = { method: "password", device: "Firefox", address: "203.0.113.9" } as const;
      await saveSession({ ...from, userId, sidHash: `hash ${at}` }, new Date());
    }
    const open = async (id: string) => (await findSessions(id, new Date())).length;
    const { code, output } = await runOperatorCommand(["user-sign-out", one.email]);
    expect([code, output]).toEqual([0, `langkah: ended 2 sessions of ${one.email}\n`]);
    expect([await open(one.id), await open(other.id)]).toEqual([0, 1]);
    expect((await runOperatorCommand(["user-sign-out", "--everybody"])).code).toBe(2);
    expect((await runOperatorCommand(["user-sign-out"])).code).toBe(2);
    expect(await open(other.id)).toBe(1);
    expect((await runOperatorCommand(["user-sign-out", "--everybody", "--yes"])).code).toBe(0);
    expect(await open(other.id)).toBe(0);
  });

  it("delete an account and all its data after confirmation", async () => {
    const [gone, kept] = [await newLearner(), await newLearner()];
    await saveToken(
      "confirm-sign-up",
      { email: gone.email },
      tokenValidity("invitation", new Date()),
    );
    const entry = { at: new Date(), requestId: "x", address: "203.0.113.9", detail: "password" };
    await write((tx) =>
      tx.auditEntry.create({ data: { ...entry, event: "signed-in", userId: gone.id } }),
    );
    const asked = await runOperatorCommand(["user-delete", gone.email]);
    expect(asked.code).toBe(2);
    expect(await findLearner(gone.id)).not.toBeNull();

    const written = () =>
      queryRows(`SELECT "sequence" FROM "AuditEntry" WHERE "event" = 'deleted'`);
    const before = (await written()).length;
    expect((await runOperatorCommand(["user-delete", gone.email, "--yes"])).code).toBe(0);
    expect(await written()).toHaveLength(before + 1);
    expect(await findLearner(gone.id)).toBeNull();
    expect(await findLearner(kept.id)).toEqual(kept);
    expect(await queryRows(`SELECT * FROM "Enrolment" WHERE "userId" = ?`, gone.id)).toEqual([]);
    expect(await queryRows(`SELECT * FROM "Token" WHERE "email" = ?`, gone.email)).toEqual([]);
    expect(await queryRows(`SELECT * FROM "AuditEntry" WHERE "address" = '203.0.113.9'`)).toEqual(
      [],
    );
    const events = await queryRows(`SELECT "event" FROM "AuditEntry" WHERE "requestId" = 'x'`);
    expect(events).toEqual([{ event: "signed-in" }]);
  });

  it.each([
    ["user-create", [], 2],
    ["user-create", ["--email", "budi@contoh.id"], 2],
    ["user-create", ["--email", "budi", "--name", "Budi"], 2],
    ["user-invite", ["--email", "budi"], 2],
    ["user-invite", ["budi@contoh.id"], 2],
    ["user-reset-link", [], 2],
    ["user-reset-link", ["tidak-ada@contoh.id"], 1],
    ["user-delete", [], 2],
    ["user-delete", ["tidak-ada@contoh.id", "--yes"], 1],
    ["user-list", ["all"], 2],
  ] as const)("%s %j exits with %i and prints the reason in one line", async (name, args, code) => {
    const answer = await runOperatorCommand([name, ...args]);
    expect(answer.code).toBe(code);
    const first = answer.output.split("\n")[0];
    expect(first).toMatch(/^langkah: /);
    expect(answer.output).not.toContain("    at ");
  });
});
