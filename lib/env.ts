import { createEnv } from "@t3-oss/env-nextjs";
import { z } from "zod";

/** The message is a list for the operator. */
class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

export function isDatabaseUrl(url: string): boolean {
  return /^file:.+/.test(url) || (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url));
}

function isMailUrl(url: string): boolean {
  return /^smtps?:\/\/[^/]/.test(url) && URL.canParse(url);
}

/**
 * Variables that need each other: OAuth needs both client credentials, e-mail links need the public URL, and behind a
 * proxy only NEXTAUTH_URL tells whether visitors use TLS.
 */
const requiredTogether = [
  ["TRUSTED_PROXIES", "NEXTAUTH_URL"],
  ["GITHUB_ID", "GITHUB_SECRET", "NEXTAUTH_URL"],
  ["GOOGLE_ID", "GOOGLE_SECRET", "NEXTAUTH_URL"],
  ["SMTP_URL", "MAIL_FROM", "NEXTAUTH_URL"],
  ["OIDC_ISSUER", "OIDC_ID", "OIDC_SECRET", "NEXTAUTH_URL"],
] as const;

export function missingVariables(
  variables: Readonly<Record<string, unknown>>,
): [name: string, problem: string][] {
  return requiredTogether.flatMap((names) => {
    const first = names.find((name) => name !== "NEXTAUTH_URL" && variables[name]);
    if (!first) return [];
    return names
      .filter((name) => !variables[name])
      .map((name): [string, string] => [name, `must be set, because ${first} is`]);
  });
}

/**
 * The origin that an address names, in its normal spelling; null for one that cannot be served: another scheme, a path,
 * query or user name, or several addresses.
 */
export function publicOriginOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin, href } = new URL(address);
  const isHttp = protocol === "https:" || protocol === "http:";
  const isOneHost = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(hostname);
  return isHttp && isOneHost && href === `${origin}/` ? origin : null;
}

/** An issuer needs https, so that its responses cannot be forged; localhost may use http. */
function isIssuerUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && hostname === "localhost");
}

/** Placeholders from documentation. */
const placeholderPattern =
  /change.?me|your.?secret|secret.?here|replace.?(me|this)|placeholder|example/i;

/** Whether a secret is a placeholder or repeats a few characters. */
export function isWeakSecret(secret: string): boolean {
  return (
    new Set(secret).size < 8 || /^(.{1,20})\1+$/s.test(secret) || placeholderPattern.test(secret)
  );
}

/**
 * Every environment variable, validated, with its default. Throws an EnvironmentError that lists each invalid value.
 */
export const env = createEnv({
  server: {
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    DATABASE_URL: z
      .string()
      .refine(
        isDatabaseUrl,
        'must look like "file:./data/langkah.db" or "postgresql://user:password@host:5432/database"',
      )
      .default("file:./data/langkah.db"),
    NEXTAUTH_URL: z
      .string()
      .transform(publicOriginOf)
      .pipe(
        z.string(
          "must be the address alone, without path, query or name, such as https://langkah.example",
        ),
      )
      .optional(),
    TRUSTED_PROXIES: z.coerce
      .number("must be how many proxies of yours stand in front")
      .int()
      .min(0)
      .max(9)
      .default(0),
    OPERATOR_NAME: z.string().trim().max(200).optional(),
    OPERATOR_CONTACT: z.string().trim().max(200).optional(),
    SOURCE_URL: z
      .url({
        protocol: /^https?$/,
        error: "must be a web address, such as https://git.example/langkah",
      })
      .optional(),
    UPKEEP: z.enum(["on", "off"], 'must be "on" or "off"').default("on"),
    LINK_CHECKS: z.enum(["on", "off"], 'must be "on" or "off"').default("off"),
    REGISTRATION: z
      .enum(["open", "invite", "closed"], 'must be "open", "invite" or "closed"')
      .default("open"),
    SMTP_URL: z
      .string()
      .refine(isMailUrl, 'must look like "smtp://user:password@mail.example:587"')
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^(?:[^<>"\p{Cc}]+ <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/u,
        'must look like "langkah@mail.example" or "Langkah <langkah@mail.example>"',
      )
      .optional(),
    NEXTAUTH_SECRET: z
      .string()
      .min(32, "must have at least 32 characters")
      .refine(
        (secret) => !isWeakSecret(secret),
        'must be random: make one with "openssl rand -base64 32", or leave it out and one is made',
      ),
    GITHUB_ID: z.string().optional(),
    GITHUB_SECRET: z.string().optional(),
    GOOGLE_ID: z.string().optional(),
    GOOGLE_SECRET: z.string().optional(),
    OIDC_ISSUER: z
      .string()
      .refine(isIssuerUrl, "must be a full https address such as https://login.example/realms/team")
      .optional(),
    OIDC_ID: z.string().optional(),
    OIDC_SECRET: z.string().optional(),
    OIDC_NAME: z.string().trim().max(40, "must have at most 40 characters").default("OpenID"),
  },
  // Client variables: there are none.
  experimental__runtimeEnv: {},
  emptyStringAsUndefined: true,
  createFinalSchema: (shape) =>
    z.object(shape).superRefine((set, context) => {
      for (const [name, message] of missingVariables(set)) {
        context.addIssue({ code: "custom", path: [name], message });
      }
    }),
  // The build has no secret and serves no requests.
  skipValidation: process.env.NEXT_PHASE === "phase-production-build",
  onValidationError: (issues) => {
    const lines = issues.map((issue) => `  ${issue.path?.join(".") ?? "?"}: ${issue.message}`);
    throw new EnvironmentError(
      `The environment holds values that Langkah cannot use:\n${lines.join("\n")}`,
    );
  },
});

// next-auth reads it by itself, and looks for "https" in lower case.
if (env.NEXTAUTH_URL) process.env.NEXTAUTH_URL = env.NEXTAUTH_URL;
