import type { Identity, ProviderName } from "../../domain/provider";
import { env } from "../../env";
import { githubUserSchema, openIdClaimsSchema } from "../../validation/identity";

function githubIdentity(answer: unknown): Identity | null {
  const parsed = githubUserSchema.safeParse(answer);
  if (!parsed.success) return null;
  const { id, login, name, verifiedEmail } = parsed.data;
  return {
    provider: "github",
    subject: String(id),
    label: login,
    name: name ?? login,
    email: verifiedEmail ?? null,
  };
}

const withoutTrailingSlash = (address: string) => address.replace(/\/$/, "");

/**
 * The issuer is part of the OIDC subject, because another issuer may reuse the same `sub`; it must be the configured
 * one (OpenID Connect Core 1.0, 3.1.3.7).
 */
function openIdIdentity(provider: "google" | "oidc", answer: unknown): Identity | null {
  const parsed = openIdClaimsSchema.safeParse(answer);
  if (!parsed.success) return null;
  const { iss, sub, name, preferred_username, email, email_verified } = parsed.data;
  if (
    provider === "oidc" &&
    withoutTrailingSlash(iss) !== withoutTrailingSlash(env.OIDC_ISSUER ?? "")
  )
    return null;
  const label = email ?? preferred_username ?? name ?? sub;
  return {
    provider,
    subject: provider === "oidc" ? `${iss} ${sub}` : sub,
    label,
    name: name ?? preferred_username ?? label,
    email: email && email_verified ? email : null,
  };
}

/** The identity in a provider's profile, or null when the profile is invalid. */
export function identityOf(provider: ProviderName, answer: unknown): Identity | null {
  return provider === "github" ? githubIdentity(answer) : openIdIdentity(provider, answer);
}
