import { createEnv } from "@t3-oss/env-nextjs";
import { z } from "zod";

/** Thrown when the environment holds a wrong value; the message is a list for the operator to read. */
class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** Whether a text is the address of a database that Langkah can use. */
export function isDatabaseUrl(url: string): boolean {
  return /^file:.+/.test(url) || (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url));
}

/**
 * The one door to the environment: every variable, validated once, with its default.
 * Throws an EnvironmentError that names each wrong value.
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
      .url({
        protocol: /^https?$/,
        error: "must be a full address such as https://langkah.example",
      })
      .optional(),
    TRUSTED_PROXIES: z.coerce
      .number("must be how many proxies of yours stand in front")
      .int()
      .min(0)
      .max(9)
      .default(0),
    UPKEEP: z.enum(["on", "off"], 'must be "on" or "off"').default("on"),
    NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  },
  // Spelled out, so that the build can see which variables are read.
  experimental__runtimeEnv: {},
  emptyStringAsUndefined: true,
  // The build reads modules without serving anyone: it needs no secret.
  skipValidation: process.env.NEXT_PHASE === "phase-production-build",
  onValidationError: (issues) => {
    const lines = issues.map((issue) => `  ${issue.path?.join(".") ?? "?"}: ${issue.message}`);
    throw new EnvironmentError(
      `The environment holds values that Langkah cannot use:\n${lines.join("\n")}`,
    );
  },
});
