import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { freePort, spawnApp } from "../../support/server/app-server";
import { newTemporaryFolder } from "../../support/server/engine-under-test";

async function failedStart(server: ChildProcess): Promise<{ code: unknown; output: string }> {
  let output = "";
  server.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  server.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  const [code] = await once(server, "close");
  return { code, output };
}

const secret = { NEXTAUTH_SECRET: "a secret that only the browser tests know" };

test("a port in use is said in one line", async () => {
  const taken = createServer().listen(0);
  await once(taken, "listening");
  const address = taken.address();
  if (address === null || typeof address === "string") throw new Error("No port to be had");
  const { code, output } = await failedStart(spawnApp({ ...secret, PORT: String(address.port) }));
  taken.close();
  expect(code).toBe(1);
  expect(output).toContain(`langkah: port ${address.port} is in use`);
  expect(output).not.toContain("    at ");
});

test("a port that is none is said in one line", async () => {
  const { code, output } = await failedStart(spawnApp({ ...secret, PORT: "many" }));
  expect(code).toBe(1);
  expect(output).toContain('langkah: PORT must be a number from 1 to 65535, not "many"');
});

test("a broken environment is one readable list", async () => {
  const { code, output } = await failedStart(
    spawnApp({
      PORT: String(await freePort()),
      NEXTAUTH_SECRET: "short",
      DATABASE_URL: "mysql://somewhere",
      NEXTAUTH_URL: "langkah.example",
    }),
  );
  expect(code).toBe(1);
  for (const name of ["NEXTAUTH_SECRET", "DATABASE_URL", "NEXTAUTH_URL"])
    expect(output).toContain(`  ${name}: `);
  expect(output).not.toContain("    at ");
});

test("a SQLite file that cannot be written, or is none, is said in one line and left alone", async () => {
  const folder = newTemporaryFolder();
  const file = join(folder.path, "notes.txt");
  writeFileSync(file, "These are my notes, and no database at all.".repeat(100), { mode: 0o600 });
  for (const url of [`file:${file}`, `file:${file}/langkah.db`]) {
    const { code, output } = await failedStart(
      spawnApp({ ...secret, PORT: String(await freePort()), DATABASE_URL: url }),
    );
    expect(code).toBe(1);
    expect(output).toMatch(/langkah: The database .* cannot be (written|used)/);
    expect(output).not.toContain("    at ");
  }
  folder.remove();
});

test("a PostgreSQL server that cannot be reached is said in one line, without its password", async () => {
  const address = `localhost:${await freePort()}`;
  const { code, output } = await failedStart(
    spawnApp({
      ...secret,
      PORT: String(await freePort()),
      DATABASE_URL: `postgresql://langkah:kopi-susu@${address}/langkah`,
    }),
  );
  expect(code).toBe(1);
  expect(output).toContain(`langkah: The database ${address}/langkah cannot be reached`);
  expect(output).not.toContain("kopi-susu");
  expect(output).not.toContain("    at ");
});

for (const [what, made] of [
  ["of one letter", "a".repeat(40)],
  ["of a few letters again and again", "secret".repeat(7)],
  ["from a manual", "change-me-before-you-go-into-production"],
] as const) {
  test(`a secret ${what} is refused`, async () => {
    const { code, output } = await failedStart(
      spawnApp({ NEXTAUTH_SECRET: made, PORT: String(await freePort()) }),
    );
    expect(code).toBe(1);
    expect(output).toContain("  NEXTAUTH_SECRET: must be random");
    expect(output).not.toContain(made);
    expect(output).not.toContain("    at ");
  });
}

test("a secret in a file is taken from there, and one that is none is said in one line", async () => {
  const folder = newTemporaryFolder();
  const file = join(folder.path, "secret");
  const start = async () =>
    failedStart(
      spawnApp({
        NEXTAUTH_SECRET: "",
        NEXTAUTH_SECRET_FILE: file,
        PORT: String(await freePort()),
      }),
    );
  const missing = await start();
  writeFileSync(file, "too short for a secret\n", { mode: 0o600 });
  const short = await start();
  folder.remove();
  expect([missing.code, short.code]).toEqual([1, 1]);
  expect(missing.output).toContain("langkah: the file of NEXTAUTH_SECRET_FILE cannot be read: ");
  expect(missing.output).not.toContain("    at ");
  expect(short.output).toContain("  NEXTAUTH_SECRET: must have at least 32 characters");
  expect(short.output).not.toContain("too short for a secret");
});

test("a database that others on the machine can read is refused, with what to do", async () => {
  const folder = newTemporaryFolder();
  const file = join(folder.path, "langkah.db");
  writeFileSync(file, "");
  chmodSync(file, 0o644);
  const { code, output } = await failedStart(
    spawnApp({ ...secret, PORT: String(await freePort()), DATABASE_URL: `file:${file}` }),
  );
  expect(code).toBe(1);
  expect(output).toContain(`can open the database ${file}: run chmod o-rwx '${file}'`);
  expect(output).not.toContain("    at ");
  expect(statSync(file).size).toBe(0);
  folder.remove();
});

test("a database that another program keeps out of write-ahead mode is refused", async () => {
  const folder = newTemporaryFolder();
  const file = join(folder.path, "langkah.db");
  const other = new Sqlite(file);
  chmodSync(file, 0o600);
  other.exec("CREATE TABLE kept (id); INSERT INTO kept VALUES (1); BEGIN; SELECT * FROM kept");
  const { code, output } = await failedStart(
    spawnApp({ ...secret, PORT: String(await freePort()), DATABASE_URL: `file:${file}` }),
  );
  other.close();
  expect(code).toBe(1);
  expect(output).toContain(`langkah: The database ${file} cannot be written: database is locked`);
  expect(output).not.toContain("    at ");
  folder.remove();
});
