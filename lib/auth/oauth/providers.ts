import type { OAuthConfig } from "next-auth/providers/oauth";
import { type ProviderName, providerNames } from "../../domain/provider";
import { env } from "../../env";
import { githubEmailsSchema } from "../../validation/identity";

/** What next-auth itself reads of an answer; who somebody is, identity.ts reads. */
type OAuthProfile = { readonly sub?: string; readonly id?: number };

type OAuthProvider = OAuthConfig<OAuthProfile>;

/** What a service knows us as. */
type OAuthClient = { readonly clientId: string; readonly clientSecret: string };

const sharedOptions = {
  type: "oauth",
  profile: ({ sub, id }: OAuthProfile) => ({ id: String(sub ?? id ?? "") }),
} as const;

/** The address that GitHub itself has checked; the one on a user's page may be anything. */
async function fetchVerifiedGithubEmail(token: string): Promise<string | undefined> {
  const answer = await fetch("https://api.github.com/user/emails", {
    headers: { Authorization: `Bearer ${token}`, Accept: "application/vnd.github+json" },
    redirect: "error",
    signal: AbortSignal.timeout(5000),
  });
  const emails = githubEmailsSchema.safeParse(answer.ok ? await answer.json() : undefined);
  return emails.data?.find(({ primary, verified }) => primary && verified)?.email;
}

function githubProvider(client: OAuthClient): OAuthProvider {
  return {
    ...sharedOptions,
    ...client,
    id: "github",
    name: "GitHub",
    issuer: "https://github.com/login/oauth",
    authorization: {
      url: "https://github.com/login/oauth/authorize",
      params: { scope: "read:user user:email" },
    },
    token: "https://github.com/login/oauth/access_token",
    userinfo: {
      url: "https://api.github.com/user",
      request: async ({ client: oauthClient, tokens: { access_token: token = "" } }) => ({
        ...(await oauthClient.userinfo(token)),
        verifiedEmail: await fetchVerifiedGithubEmail(token),
      }),
    },
    checks: ["pkce", "state"],
  };
}

/** OpenID Connect: the addresses are the issuer's to say, and who has come is in a token that it signed. */
function openIdProvider(
  id: "google" | "oidc",
  name: string,
  issuer: string,
  client: OAuthClient,
): OAuthProvider {
  return {
    ...sharedOptions,
    ...client,
    id,
    name,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
  };
}

/** Both or none are set: the environment is checked for that. */
function clientOf(
  clientId: string | undefined,
  clientSecret: string | undefined,
): OAuthClient | null {
  return clientId && clientSecret ? { clientId, clientSecret } : null;
}

const clients = {
  github: clientOf(env.GITHUB_ID, env.GITHUB_SECRET),
  google: clientOf(env.GOOGLE_ID, env.GOOGLE_SECRET),
  oidc: env.OIDC_ISSUER ? clientOf(env.OIDC_ID, env.OIDC_SECRET) : null,
};

const providerFactories: Readonly<Record<ProviderName, (client: OAuthClient) => OAuthProvider>> = {
  github: githubProvider,
  google: (client) => openIdProvider("google", "Google", "https://accounts.google.com", client),
  oidc: (client) => openIdProvider("oidc", env.OIDC_NAME, env.OIDC_ISSUER ?? "", client),
};

/** The services that the environment names, as next-auth wants them. Making them asks nobody for anything. */
export const providers: readonly OAuthProvider[] = providerNames.flatMap((name) => {
  const client = clients[name];
  return client ? [providerFactories[name](client)] : [];
});

/** What a page needs to offer a service. */
export type OfferedProvider = { readonly id: ProviderName; readonly name: string };

/** The services that can be offered, with what people call them. */
export const offeredProviders: readonly OfferedProvider[] = providerNames.flatMap((id) => {
  const found = providers.find((provider) => provider.id === id);
  return found ? [{ id, name: found.name }] : [];
});
