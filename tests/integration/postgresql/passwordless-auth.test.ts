import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { openPostgresql } from "@/lib/data/engines/postgresql";
import { isDatabaseUrl } from "@/lib/env";
import { type PostgresqlServer, startPostgresql } from "@/scripts/setup/postgresql-server";
import { makeCertificates } from "../../support/server/certificates";

const folder = mkdtempSync(join(tmpdir(), "langkah-certificates-"));
let server: PostgresqlServer;
let port = "";
let sockets = "";

/** Accepts the role `app` by certificate only, and `local` from this account only. */
beforeAll(async () => {
  makeCertificates(folder, ["server", "app", "stranger"]);
  const started = await startPostgresql();
  if (!started) throw new Error("PostgreSQL is not installed");
  server = started;
  port = new URL(server.url).port;
  const admin = await connect(server.url);
  const [{ data_directory: data = "" } = {}] = await admin.rows<{ data_directory: string }>(
    "SHOW data_directory",
  );
  sockets = dirname(data);
  const owner = statSync(data);
  for (const name of ["server.key", "server.pem", "ca.pem"]) {
    copyFileSync(join(folder, name), join(data, name));
    chmodSync(join(data, name), 0o600);
    chownSync(join(data, name), owner.uid, owner.gid);
  }
  const rules = [
    "hostssl all app 127.0.0.1/32 cert",
    "local all local peer map=here",
    "local all app reject",
    "host all app,local all reject",
  ];
  const [hba, ident] = [join(data, "pg_hba.conf"), join(data, "pg_ident.conf")];
  writeFileSync(hba, `${rules.join("\n")}\n${readFileSync(hba, "utf8")}`);
  writeFileSync(ident, `here ${userInfo().username} local\n`);
  for (const set of [
    "ssl_cert_file = 'server.pem'",
    "ssl_key_file = 'server.key'",
    "ssl_ca_file = 'ca.pem'",
    "ssl = on",
  ]) {
    await admin.run(`ALTER SYSTEM SET ${set}`);
  }
  await admin.run("CREATE ROLE app LOGIN");
  await admin.run("CREATE ROLE local LOGIN");
  await admin.close();
  await server.restart();
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function certificateUrl(whose: string): string {
  const file = (name: string) => encodeURIComponent(join(folder, name));
  const own = `sslcert=${file(`${whose}.pem`)}&sslkey=${file(`${whose}.key`)}`;
  return `postgresql://app@127.0.0.1:${port}/postgres?sslmode=verify-full&sslrootcert=${file("ca.pem")}&${own}`;
}

/** The role as seen by the app's pool and by the connection of commands. */
async function rolesAt(url: string): Promise<string[]> {
  const asked = 'SELECT CURRENT_USER AS "role"';
  const engine = await openPostgresql(url);
  const [pooled] = await (await engine.prisma()).$queryRawUnsafe<{ role: string }[]>(asked);
  await engine.close();
  const connection = await connect(url);
  const [single] = await connection.rows<{ role: string }>(asked);
  await connection.close();
  return [pooled?.role ?? "", single?.role ?? ""];
}

describe("the app, at a PostgreSQL server without any password", () => {
  it("authenticates with its certificate, and other certificates are rejected", async () => {
    const url = certificateUrl("app");
    expect(isDatabaseUrl(url)).toBe(true);
    expect(await rolesAt(url)).toEqual(["app", "app"]);
    await expect(rolesAt(certificateUrl("stranger"))).rejects.toThrow(/certificate/);
    const without = `postgresql://app@127.0.0.1:${port}/postgres?sslmode=no-verify`;
    await expect(rolesAt(without)).rejects.toThrow(/certificate/);
  });

  it("authenticates over the local socket as its operating system account", async () => {
    const url = `postgresql://local@localhost:${port}/postgres?host=${encodeURIComponent(sockets)}`;
    expect(isDatabaseUrl(url)).toBe(true);
    expect(await rolesAt(url)).toEqual(["local", "local"]);
    await expect(rolesAt(url.replace("local@", "app@"))).rejects.toThrow(/rejects connection/);
    await expect(rolesAt(url.replace(/\?.*/, ""))).rejects.toThrow(/rejects connection/);
  });
});
