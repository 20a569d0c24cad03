import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** @type {import("next").NextConfig} */
const config = {
  // scripts/setup/steps.mjs gives each build a folder of its own.
  distDir: process.env.LANGKAH_BUILD ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Native, and not among those that Next knows.
  serverExternalPackages: ["@resvg/resvg-js"],
  // npm test checks types; the first start is faster without.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Keep equal to the limit in lib/auth/page-request-check.ts.
    serverActions: { bodySizeLimit: "512kb" },
    // Loading every page took a sixth of the time until the app is ready, and 27 MB.
    preloadEntriesOnStart: false,
  },
};

/**
 * next-intl's plugin works on the build alone, and loading it would take time at each start.
 *
 * @param {string} phase
 */
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  const withNextIntl = createNextIntlPlugin({
    requestConfig: "./lib/i18n/request.ts",
    experimental: {
      // Parsing ICU messages on every request took a tenth of a page's time.
      messages: { path: "./lib/i18n/messages", locales: "infer", format: "json", precompile: true },
    },
  });
  return withNextIntl(config);
}
