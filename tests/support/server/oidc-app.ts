import { connect } from "@/lib/data/engines/connect";
import { freePort, startServer } from "./app-server";
import { newEmptyDatabase } from "./engine-under-test";
import { type OidcServer, startOidcServer } from "./oidc-server";

export type OidcApp = {
  readonly url: string;
  readonly oidcServer: OidcServer;
  /** The audit entries since the last call, as `event detail`. */
  newAuditEntries(): Promise<string[]>;
  stop(): Promise<void>;
};

export const providerName = "Kampus Login";

export async function startOidcApp(): Promise<OidcApp> {
  const service = await startOidcServer();
  const database = await newEmptyDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const app = await startServer(database.url, {
    PORT: String(port),
    NEXTAUTH_URL: url,
    OIDC_ISSUER: service.issuer,
    OIDC_ID: service.clientId,
    OIDC_SECRET: service.clientSecret,
    OIDC_NAME: providerName,
    GITHUB_ID: "github-client",
    GITHUB_SECRET: "github-secret",
  });
  let seen = 0;
  return {
    url,
    oidcServer: service,
    newAuditEntries: async () => {
      const connection = await connect(database.url);
      const rows = await connection.rows<{ event: string; detail: string | null }>(
        'SELECT "event", "detail" FROM "AuditEntry" ORDER BY "sequence"',
      );
      await connection.close();
      const fresh = rows.slice(seen);
      seen = rows.length;
      return fresh.map(({ event, detail }) => (detail === null ? event : `${event} ${detail}`));
    },
    stop: async () => {
      await app.stop();
      await service.stop();
      database.remove();
    },
  };
}
