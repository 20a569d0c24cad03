import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { findPostgresqlFolder } from "@/scripts/setup/postgresql-programs.mjs";
import { startPostgresql } from "@/scripts/setup/postgresql-server";
import { allRowsIn } from "../../support/database/database-contents";
import { newApiUser } from "../support/api-user";
import { refusedStartOutput, startApp } from "../support/app";

/** A server that asks for passwords, with a database of Langkah's, an empty one, and roles that may do too little. */
async function startPasswordServer() {
  const server = await startPostgresql({ password: "rahasia" });
  if (!server) throw new Error("PostgreSQL is not installed");
  onTestFinished(server.stop);
  await newApiUser(server.url);
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await owner.query("CREATE DATABASE empty");
  await owner.query("CREATE ROLE stranger LOGIN PASSWORD 'geheim'");
  await owner.query("CREATE ROLE reader LOGIN PASSWORD 'geheim' IN ROLE pg_read_all_data");
  await owner.end();
  return server;
}

/** The address with another user, password or database in it. */
function urlWith(address: string, parts: Partial<Record<"username" | "password", string>>) {
  return Object.assign(new URL(address), parts).href;
}

describe.skipIf(!findPostgresqlFolder())("a PostgreSQL server that lets Langkah in badly", () => {
  it("stops the start with one clear line, without the password, and nothing is changed", async () => {
    const server = await startPasswordServer();
    const before = await allRowsIn(server.url);
    const stranger = { username: "stranger", password: "geheim" };
    const reader = { username: "reader", password: "geheim" };
    const cases: [address: string, line: RegExp][] = [
      [urlWith(server.url, { password: "geheim" }), /password authentication failed/],
      [urlWith(server.url, { password: "" }), /password/],
      [server.urlOf("nowhere"), /database "nowhere" does not exist/],
      [urlWith(server.urlOf("empty"), stranger), /permission denied/],
      [urlWith(server.url, stranger), /permission denied/],
      [urlWith(server.url, reader), /permission denied/],
    ];
    const outputs = await Promise.all(cases.map(([address]) => refusedStartOutput(address)));
    for (const [index, [address, line]] of cases.entries()) {
      const lines = (outputs[index] ?? "").trimEnd().split("\n");
      const said = lines.filter((text) => /^langkah: (?!starting|the heap|waiting)/.test(text));
      expect(said, address).toEqual([expect.stringMatching(line)]);
      expect(lines.at(-1)).toBe(said[0]);
      expect(outputs[index]).not.toMatch(/geheim|rahasia/);
    }
    expect(await allRowsIn(server.url)).toEqual(before);
    expect(await allRowsIn(server.urlOf("empty"))).toEqual({});
    await startApp(server.url);
  });
});
