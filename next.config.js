import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

export default withNextIntl({
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Types are checked by npm test; whoever starts the app for the first time need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The PDF's fonts are read from disk next to these packages.
  serverExternalPackages: ["pdfkit", "dejavu-fonts-ttf", "@expo-google-fonts/plus-jakarta-sans"],
  // The largest form that is taken in: lib/auth/early-refusal.ts says the same.
  experimental: { serverActions: { bodySizeLimit: "512kb" } },
});
