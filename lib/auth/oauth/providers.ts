import type { OAuthConfig } from "next-auth/providers/oauth";
import { type ProviderName, providerNames } from "../../domain/provider";
import { env } from "../../env";
import { githubEmailsSchema } from "../../validation/identity";

/** The claims next-auth reads; identity.ts reads the rest. */
type OAuthProfile = { readonly sub?: string; readonly id?: number };

type OAuthProvider = OAuthConfig<OAuthProfile>;

type OAuthClient = { readonly clientId: string; readonly clientSecret: string };

const sharedOptions = {
  type: "oauth",
  profile: ({ sub, id }: OAuthProfile) => ({ id: String(sub ?? id ?? "") }),
} as const;

/** The primary verified e-mail. The one in the profile is not verified. */
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

/** Endpoints come from the issuer's discovery document, the identity from its signed ID token. */
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

/** env.ts checks that both or neither are set. */
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

/** Creating the providers makes no network call; discovery runs at sign-in. */
export const providers: readonly OAuthProvider[] = providerNames.flatMap((name) => {
  const client = clients[name];
  return client ? [providerFactories[name](client)] : [];
});

export type OfferedProvider = { readonly id: ProviderName; readonly name: string };

export const offeredProviders: readonly OfferedProvider[] = providerNames.flatMap((id) => {
  const found = providers.find((provider) => provider.id === id);
  return found ? [{ id, name: found.name }] : [];
});
