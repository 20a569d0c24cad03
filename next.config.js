import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

const config = {
  // scripts/setup/steps.mjs gives each build a folder of its own.
  distDir: process.env.LANGKAH_BUILD ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // npm test checks types; the first start is faster without.
  typescript: { ignoreBuildErrors: true },
  // The PDF's fonts are read from disk next to these packages.
  serverExternalPackages: ["pdfkit", "dejavu-fonts-ttf", "@expo-google-fonts/plus-jakarta-sans"],
  // Keep equal to the limit in lib/auth/page-request-check.ts.
  experimental: { serverActions: { bodySizeLimit: "512kb" } },
};

export default async function configFor(phase) {
  // The plugin works on the build alone, and would take the server a second and 20 MB.
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
